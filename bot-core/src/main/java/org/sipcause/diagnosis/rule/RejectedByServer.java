package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A refusal with a code that leaves its reason open, and that no other rule speaks about. */
final class RejectedByServer implements Rule {
    private static final Set<Integer> OTHERS = Set.of(
            400, 402, 403, 404, 405, 406, 408, 410, 412, 413, 414, 415, 416, 417, 420, 421, 422, 423, 424, 425, 428,
            429, 430, 433, 436, 437, 438, 439, 440, 469, 477, 478, 480, 481, 482, 483, 484, 485, 486, 488, 489, 491,
            494, 500, 501, 502, 503, 504, 513, 555, 580, 600, 603, 604, 606, 607, 608);

    @Override
    public String id() {
        return "rejected-by-server";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> refusal.stated().isEmpty())
                .filter(refusal ->
                        !OTHERS.contains(refusal.code()) || (refusal.code() == 603 && !Declined.byThePerson(refusal)))
                .filter(refusal -> Unavailable.of(refusal) == Unavailable.UNSAID)
                .filter(refusal -> refusal.code() != 401 && refusal.code() != 407)
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN))
                .toList();
    }
}

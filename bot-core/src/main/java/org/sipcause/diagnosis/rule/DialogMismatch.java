package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 481 to a request inside a dialog: the peer does not know the dialog, or no longer (RFC 3261 §12.2.2, §15.1.2). */
final class DialogMismatch implements Rule {
    /** What comes without a dialog here: a NOTIFY that nobody asked for, and a CANCEL whose INVITE the trace does not show. */
    private static final Set<String> ALONE = Set.of("NOTIFY", "CANCEL");

    private static final Set<String> OWN_MEANING = Set.of("CANCEL", "PRACK");

    @Override
    public String id() {
        return "dialog-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var inside = Refusal.inDialog(flow)
                .filter(refusal -> !Ending.crossed(refusal) && !Transfer.reportsSuccess(refusal.at()))
                .filter(DialogMismatch::says)
                .map(refusal -> finding(refusal, Certainty.CERTAIN));
        var unseen = Refusal.all(flow, 481)
                .filter(refusal -> refusal.at().request().isEmpty()
                        || ALONE.contains(refusal.at().method()))
                .filter(refusal ->
                        !refusal.at().isInDialog() && !refusal.at().method().equals("PRACK"))
                .map(refusal -> finding(refusal, Certainty.LIKELY));
        return Stream.concat(inside, unseen).toList();
    }

    private static boolean says(Refusal refusal) {
        return refusal.code() == 481 && !OWN_MEANING.contains(refusal.at().method());
    }

    private Finding finding(Refusal refusal, Certainty certainty) {
        return refusal.finding(id(), certainty).proof(Evidence.of(refusal.at().first()));
    }
}

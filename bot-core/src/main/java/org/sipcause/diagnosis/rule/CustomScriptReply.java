package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.IntStream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A refusal with a code that nobody registered: a routing script made it, and it counts as the x00 of its class (RFC 3261 §8.1.3.2). */
final class CustomScriptReply implements Rule {
    private static final int[] REGISTERED = {
        300, 301, 302, 305, 380, 400, 401, 402, 403, 404, 405, 406, 407, 408, 410, 412, 413, 414, 415, 416, 417, 420,
                421,
        422, 423, 424, 425, 428, 429, 430, 433, 436, 437, 438, 439, 440, 469, 470, 480, 481, 482, 483, 484, 485, 486,
                487,
        488, 489, 491, 493, 494, 500, 501, 502, 503, 504, 505, 513, 555, 580, 600, 603, 604, 606, 607, 608
    };
    /** Codes that Kamailio and its relatives make by themselves. */
    private static final int[] OF_PRODUCTS = {475, 476, 477, 478, 479};

    @Override
    public String id() {
        return "custom-script-reply";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> IntStream.concat(IntStream.of(REGISTERED), IntStream.of(OF_PRODUCTS))
                        .noneMatch(code -> code == refusal.code()))
                .map(refusal -> refusal.finding(id(), Certainty.LIKELY)
                        .with("counts", Integer.toString(refusal.code() / 100 * 100)))
                .toList();
    }
}

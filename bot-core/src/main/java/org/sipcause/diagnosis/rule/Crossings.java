package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;

/** Offers of a call that crossed with one of the other side (RFC 3261 §14.1). */
final class Crossings {
    private static final int STORM = 3;

    private Crossings() {}

    /** The requests inside the call that got a 491, in order. */
    static List<Transaction> of(Call call) {
        return call.inDialog().stream()
                .filter(offer -> offer.finalCode().orElse(0) == 491)
                .toList();
    }

    /** Whether it is more than the one crossing, or one on each side, that is normal. */
    static boolean repeated(Call call) {
        return of(call).size() >= STORM;
    }
}

package org.sipcause.diagnosis.rule;

import java.util.OptionalInt;
import org.sipcause.flow.Call;

/** The hops that the caller allows a request; 70 are recommended (RFC 3261 §8.1.1.6). */
final class MaxForwards {
    private static final int FEW = 10;

    private MaxForwards() {}

    /** Max-Forwards as the caller set it. */
    static OptionalInt start(Call call) {
        return call.decisive()
                .map(first -> first.first().message().headers().maxForwards())
                .orElse(OptionalInt.empty());
    }

    /** Whether the caller set it so low that an ordinary path uses it up. */
    static boolean few(Call call) {
        return start(call).isPresent() && start(call).getAsInt() <= FEW;
    }
}

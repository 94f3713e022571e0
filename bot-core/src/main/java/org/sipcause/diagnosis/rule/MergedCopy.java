package org.sipcause.diagnosis.rule;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;

/** The same request at the same element by another way (RFC 3261 §8.2.2.2). */
final class MergedCopy {
    private MergedCopy() {}

    /** Another transaction with the same request to the same element, neither above nor below this one. */
    static Optional<Transaction> beside(Call call, Transaction refused) {
        return call.transactions().stream()
                .filter(other ->
                        other.number() != refused.number() && other.method().equals(refused.method()))
                .filter(other -> refused.server().isPresent() && other.server().equals(refused.server()))
                .filter(other -> cseq(refused).isPresent() && cseq(other).equals(cseq(refused)))
                .filter(other -> !above(call, other, refused) && !above(call, refused, other))
                .findFirst();
    }

    private static boolean above(Call call, Transaction upper, Transaction lower) {
        var at = Optional.of(lower);
        for (var steps = 0; at.isPresent() && steps < 100; steps++) {
            if (at.get().parent().equals(OptionalInt.of(upper.number()))) {
                return true;
            }
            at = call.parent(at.get());
        }
        return false;
    }

    private static OptionalLong cseq(Transaction hop) {
        return hop.first().message().headers().cseq().stream()
                .mapToLong(cseq -> cseq.number())
                .findFirst();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** Branches that were cancelled because another one answered (RFC 3261 §16.7 step 10, RFC 3326 §3.1). */
final class Elsewhere {
    private Elsewhere() {}

    /** The hops of a call that were cancelled for that reason: the CANCEL says so, or another branch has a 2xx. */
    static List<Transaction> cancelled(Call call) {
        return call.transactions().stream()
                .filter(hop -> cancel(hop).isPresent())
                .filter(hop -> saysSo(cancel(hop).get()) || answeredBeside(call, hop))
                .toList();
    }

    /** The CANCEL of a hop; where its INVITE was not captured, the hop is the CANCEL's own transaction. */
    static Optional<CapturedMessage> cancel(Transaction hop) {
        return hop.method().equals("CANCEL") ? hop.request() : hop.cancel().map(Transaction::first);
    }

    private static boolean saysSo(CapturedMessage cancel) {
        return cancel.message().headers().reasons().stream()
                .anyMatch(reason -> (reason.protocol().equalsIgnoreCase("SIP")
                                && reason.cause().orElse(0) == 200)
                        || (reason.protocol().equalsIgnoreCase("Q.850")
                                && reason.cause().orElse(0) == 26)
                        || reason.text()
                                .filter(text -> text.toLowerCase(Locale.ROOT).contains("elsewhere"))
                                .isPresent());
    }

    private static boolean answeredBeside(Call call, Transaction cancelled) {
        return cancelled.finalCode().orElse(487) == 487
                && call.transactions().stream()
                        .filter(other -> other.isInvite() && other.number() != cancelled.number())
                        .filter(other ->
                                cancelled.parent().isPresent() && other.parent().equals(cancelled.parent()))
                        .anyMatch(other -> other.finalCode().orElse(0) / 100 == 2);
    }
}

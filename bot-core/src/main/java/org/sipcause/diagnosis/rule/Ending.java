package org.sipcause.diagnosis.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;

/** How an answered call ended. */
final class Ending {
    private Ending() {}

    /** The BYE as the one who hung up sent it. */
    static Optional<Transaction> bye(Call call) {
        return call.inDialog().stream()
                .filter(request -> request.method().equals("BYE"))
                .findFirst();
    }

    /** The first BYE that was answered with a 2xx. */
    static Optional<Transaction> accepted(Call call) {
        return call.inDialog().stream()
                .filter(request ->
                        request.method().equals("BYE") && request.finalCode().orElse(0) / 100 == 2)
                .findFirst();
    }

    /** The ISDN cause of the BYE, where it is one of a fault: not of a user who hung up, was busy, absent or did not answer. */
    static OptionalInt fault(Transaction bye) {
        return bye.first().message().headers().reasons().stream()
                .filter(reason -> reason.protocol().equalsIgnoreCase("Q.850"))
                .flatMapToInt(reason -> reason.cause().stream())
                .filter(cause -> cause == 27 || cause >= 34)
                .findFirst();
    }

    /** The SIP status in the Reason of the BYE, where it says that something failed (RFC 3326 §2). */
    static OptionalInt failedWith(Transaction bye) {
        return bye.first().message().headers().reasons().stream()
                .filter(reason -> reason.protocol().equalsIgnoreCase("SIP"))
                .flatMapToInt(reason -> reason.cause().stream())
                .filter(cause -> cause == 408 || cause == 480 || cause / 100 == 5)
                .findFirst();
    }

    /** Whether the BYE says that a session timer ended the call. */
    static boolean saysSessionTimer(Call call) {
        return bye(call).stream()
                .flatMap(bye -> bye.first().message().headers().reasons().stream())
                .flatMap(reason -> reason.text().stream())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains("session")
                        && (text.contains("expire") || text.contains("timeout") || text.contains("timer")));
    }

    /** Whether both sides hung up: the BYE that was refused finds nothing left, because the other side's was accepted. */
    static boolean crossed(Refusal refusal) {
        return refusal.at().method().equals("BYE")
                && refusal.call().inDialog().stream()
                        .filter(other -> other.method().equals("BYE") && Tags.opposite(other, refusal.at()))
                        .anyMatch(other -> other.finalCode().orElse(0) / 100 == 2);
    }

    /** Whether of a call nothing is shown before its 200, which may then have been the answer to anything. */
    static boolean isAnswerAlone(Call call) {
        return bye(call).isEmpty()
                && call.decisive()
                        .filter(hop -> hop.request().isEmpty() && !hop.progressed())
                        .isPresent();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** Provisional responses that want a PRACK (RFC 3262 §3). */
final class Reliable {
    private Reliable() {}

    /** The number in RSeq; empty in a response that is not sent reliably. */
    static Optional<String> number(CapturedMessage response) {
        return response.message().headers().value("RSeq").filter(value -> !value.isBlank());
    }

    /** The PRACKs of a call, whether they were answered or not, on the caller's hop. */
    static List<Transaction> pracks(Call call) {
        return call.inDialog().stream()
                .filter(prack ->
                        prack.method().equals("PRACK") && prack.request().isPresent())
                .toList();
    }

    /** RSeq and CSeq number that a PRACK names: {@code 1 314}. */
    static String acknowledged(Transaction prack) {
        var words = prack.first()
                .message()
                .headers()
                .value("RAck")
                .orElse("")
                .strip()
                .split("\\s+", 3);
        return words.length < 2 ? words[0] : words[0] + " " + words[1];
    }

    /** What a PRACK to a response has to name. */
    static String wanted(CapturedMessage response) {
        return number(response).orElse("") + " "
                + response.message().headers().cseq().map(cseq -> cseq.number()).orElse(0L);
    }
}

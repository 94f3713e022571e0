package org.sipcause.diagnosis.rule;

import java.util.Optional;
import org.sipcause.flow.Transaction;

/** The CSeq numbers of the REGISTERs of one Call-ID, which have to rise (RFC 3261 §10.2). */
final class RegisterOrder {
    private RegisterOrder() {}

    /** The earlier REGISTER with a CSeq as high or higher. */
    static Optional<Transaction> before(Refusal refusal) {
        var number = cseq(refusal.at());
        return refusal.call().method().equals("REGISTER") && number > 0
                ? refusal.call().attempts().stream()
                        .filter(attempt -> attempt.number() < refusal.at().number())
                        .filter(attempt -> cseq(attempt) >= number)
                        .findFirst()
                : Optional.empty();
    }

    /** The number in a request's CSeq; 0 where it has none. */
    static long cseq(Transaction attempt) {
        return attempt.first()
                .message()
                .headers()
                .cseq()
                .map(cseq -> cseq.number())
                .orElse(0L);
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A REGISTER refused with 500 or 400 whose CSeq is not higher than that of one before it in the same Call-ID (RFC 3261 §10.3 step 7). */
final class RegisterOutOfOrder implements Rule {
    @Override
    public String id() {
        return "register-out-of-order";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal ->
                        refusal.stated().filter(Stated.CSEQ_NOT_HIGHER::equals).isPresent())
                .flatMap(refusal -> before(refusal).map(before -> finding(refusal, before)).stream())
                .toList();
    }

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

    private static long cseq(Transaction attempt) {
        return attempt.first()
                .message()
                .headers()
                .cseq()
                .map(cseq -> cseq.number())
                .orElse(0L);
    }

    private Finding finding(Refusal refusal, Transaction before) {
        return refusal.finding(id(), Certainty.LIKELY)
                .at(refusal.at().client())
                .proof(Evidence.header(refusal.at().first(), "CSeq"))
                .proof(Evidence.header(before.first(), "CSeq"))
                .with("number", Long.toString(cseq(refusal.at())))
                .with("higher", Long.toString(cseq(before)));
    }
}

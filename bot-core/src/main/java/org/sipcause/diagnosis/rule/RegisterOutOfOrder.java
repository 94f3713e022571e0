package org.sipcause.diagnosis.rule;

import java.util.List;
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
                .flatMap(refusal -> RegisterOrder.before(refusal).map(before -> finding(refusal, before)).stream())
                .toList();
    }

    private Finding finding(Refusal refusal, Transaction before) {
        return refusal.finding(id(), Certainty.LIKELY)
                .at(refusal.at().client())
                .proof(Evidence.header(refusal.at().first(), "CSeq"))
                .proof(Evidence.header(before.first(), "CSeq"))
                .with("number", Long.toString(RegisterOrder.cseq(refusal.at())))
                .with("higher", Long.toString(RegisterOrder.cseq(before)));
    }
}

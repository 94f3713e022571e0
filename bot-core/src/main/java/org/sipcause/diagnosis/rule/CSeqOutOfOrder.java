package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.CSeq;

/** A 500 to a request in a dialog whose CSeq is lower than an earlier one of the same side (RFC 3261 §12.2.2). */
final class CSeqOutOfOrder implements Rule {
    private static final Set<String> WITHOUT_NUMBER = Set.of("ACK", "CANCEL");

    @Override
    public String id() {
        return "cseq-out-of-order";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.inDialog(flow)
                .filter(refusal -> refusal.code() == 500)
                .flatMap(refusal -> higher(refusal).stream().map(before -> finding(refusal, before)))
                .toList();
    }

    /** An earlier request of the same side with a higher number. */
    private static Optional<Transaction> higher(Refusal refusal) {
        var number = cseq(refusal.at());
        return refusal.call().transactions().stream()
                .filter(before -> before.number() < refusal.at().number()
                        && before.request().isPresent()
                        && !WITHOUT_NUMBER.contains(before.method()))
                .filter(before ->
                        Tags.sender(before).isPresent() && Tags.sender(before).equals(Tags.sender(refusal.at())))
                .filter(before -> number > 0 && cseq(before) > number)
                .findFirst();
    }

    private static long cseq(Transaction hop) {
        return hop.first().message().headers().cseq().map(CSeq::number).orElse(0L);
    }

    private Finding finding(Refusal refusal, Transaction before) {
        return refusal.finding(id(), Certainty.CERTAIN)
                .at(refusal.at().client())
                .proof(Evidence.header(refusal.at().first(), "CSeq"))
                .proof(Evidence.header(before.first(), "CSeq"))
                .with("sent", "" + cseq(refusal.at()))
                .with("before", "" + cseq(before));
    }
}

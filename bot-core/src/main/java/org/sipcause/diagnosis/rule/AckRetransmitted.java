package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** The ACK to a 2xx is sent again although no copy of the 2xx asks for it: somebody takes it for a request that needs an answer (RFC 3261 §13.2.2.4). */
final class AckRetransmitted implements Rule {
    private static final int REPEATS = 2;

    @Override
    public String id() {
        return "ack-retransmitted";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop ->
                                hop.method().equals("ACK") && hop.request().isPresent())
                        .filter(ack -> ack.retransmissions().size() >= REPEATS + asked(call, ack))
                        .limit(1)
                        .map(ack -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.WARNING,
                                                Certainty.CERTAIN,
                                                Evidence.of(ack.first()),
                                                Evidence.of(ack.lastCopy().orElseThrow())),
                                        call,
                                        ack)
                                .at(ack.client())))
                .toList();
    }

    /** The copies of a 2xx, each of which draws an ACK again. */
    private static long asked(Call call, Transaction ack) {
        return call.transactions().stream()
                .filter(Transaction::isInvite)
                .flatMap(invite -> invite.repeated().stream())
                .filter(copy -> Transaction.status(copy) / 100 == 2)
                .filter(copy -> copy.number() > ack.first().number())
                .count();
    }
}

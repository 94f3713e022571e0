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
import org.sipcause.trace.CapturedMessage;

/** The same message was sent again because no answer came (RFC 3261 §17.1.1.2, §17.1.2.2, §13.3.1.4). */
final class Retransmission implements Rule {
    @Override
    public String id() {
        return "retransmission";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> copies(hop) > 0 && !Thin.is(hop))
                        .reduce((one, other) -> copies(other) > copies(one) ? other : one)
                        .map(hop -> finding(call, hop))
                        .stream())
                .toList();
    }

    private static int copies(Transaction hop) {
        return hop.retransmissions().size() + repeatedFinals(hop).size();
    }

    private static List<CapturedMessage> repeatedFinals(Transaction hop) {
        return hop.repeated().stream()
                .filter(copy -> Transaction.status(copy) >= 200)
                .toList();
    }

    private Finding finding(Call call, Transaction hop) {
        var again = hop.retransmissions().isEmpty() ? repeatedFinals(hop) : hop.retransmissions();
        return Facts.about(Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(again.getLast())), call, hop)
                .with("message", again.getLast().message().startLine())
                .with("times", Integer.toString(again.size()));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/**
 * The proxies put no Record-Route into the INVITE, the ACK therefore goes past them straight to the Contact, and does not
 * arrive (RFC 3261 §16.6 step 4, §12.1.2). Without the loss it is no fault: a proxy need not stay in the path.
 */
final class MissingRecordRoute implements Rule {
    @Override
    public String id() {
        return "missing-record-route";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Unconfirmed.all(flow)
                .filter(call -> call.call().path().size() > 1 && call.ackBypasses())
                .filter(call -> call.dialog().answers().stream()
                        .allMatch(answer ->
                                answer.message().headers().recordRoutes().isEmpty()))
                .map(call -> call.finding(id(), Severity.ERROR, Certainty.LIKELY)
                        .at(call.call().decisive().flatMap(Transaction::server))
                        .with("proxy", call.call().decisive().map(Facts::server).orElse(Legible.UNKNOWN)))
                .toList();
    }
}

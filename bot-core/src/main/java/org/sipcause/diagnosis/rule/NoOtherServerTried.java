package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A call ended with the 503 of one server, and no other one was tried in this trace (RFC 3263 §4.3). */
final class NoOtherServerTried implements Rule {
    @Override
    public String id() {
        return "no-other-server-tried";
    }

    @Override
    public boolean restsOnCode() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 503)
                .filter(refusal -> refusal.at().isInvite())
                .filter(refusal -> targets(refusal).size() == 1)
                .map(refusal -> refusal.finding(id(), Severity.INFO, Certainty.CERTAIN))
                .toList();
    }

    /** The servers that were sent this INVITE from the same place. */
    private static Set<String> targets(Refusal refusal) {
        return refusal.call().transactions().stream()
                .filter(Transaction::isInvite)
                .filter(hop -> hop.parent().equals(refusal.at().parent()))
                .map(Facts::server)
                .collect(Collectors.toSet());
    }
}

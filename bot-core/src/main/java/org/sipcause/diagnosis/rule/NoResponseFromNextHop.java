package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A request to which nothing at all came back, not even a 100: nobody there, or no way back (RFC 3261 §17.1). */
final class NoResponseFromNextHop implements Rule {
    @Override
    public String id() {
        return "no-response-from-next-hop";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Silence.all(flow)
                .filter(silence -> !silence.at().method().equals("OPTIONS"))
                .map(silence ->
                        silence.finding(id(), silence.decided() ? Severity.ERROR : Severity.WARNING, Certainty.CERTAIN))
                .toList();
    }
}

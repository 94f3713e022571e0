package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.Endpoint;

/** An answered call ended with a BYE whose ISDN cause is a fault of the network, not a user hanging up (RFC 3326, Q.850). */
final class CallDroppedByFarEnd implements Rule {
    @Override
    public String id() {
        return "call-dropped-by-far-end";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .flatMap(
                        call -> Ending.bye(call).filter(bye -> Ending.fault(bye).isPresent()).stream()
                                .map(bye -> finding(call, bye)))
                .toList();
    }

    private Finding finding(Call call, Transaction bye) {
        var finding = Finding.of(
                id(),
                Severity.ERROR,
                Certainty.CERTAIN,
                Evidence.of(bye.first()),
                Evidence.header(bye.first(), "Reason"));
        return Facts.about(finding, call, bye)
                .at(bye.client())
                .with("cause", "" + Ending.fault(bye).getAsInt())
                .with("duration", Legible.duration(call.duration()))
                .with("by", bye.client().map(Endpoint::toString).orElse(Legible.UNKNOWN));
    }
}

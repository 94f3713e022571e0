package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
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

/** An answered call ended with a BYE whose ISDN cause or SIP status is a fault of the network, not a user hanging up (RFC 3326, Q.850). */
final class CallDroppedByFarEnd implements Rule {
    @Override
    public String id() {
        return "call-dropped-by-far-end";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .flatMap(call -> Ending.bye(call).filter(bye -> cause(bye).isPresent()).stream()
                        .filter(bye -> !Ending.saysSessionTimer(call))
                        .map(bye -> finding(call, bye)))
                .toList();
    }

    private static Optional<String> cause(Transaction bye) {
        var isdn = Ending.fault(bye);
        var sip = Ending.failedWith(bye);
        return isdn.isPresent()
                ? Optional.of("Q.850 cause " + isdn.getAsInt())
                : sip.isPresent() ? Optional.of("SIP status " + sip.getAsInt()) : Optional.empty();
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
                .with("cause", cause(bye).orElseThrow())
                .with("duration", Legible.duration(call.duration()))
                .with("by", bye.client().map(Endpoint::toString).orElse(Legible.UNKNOWN));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Exchange.Pair;
import org.sipcause.flow.Outcome;
import org.sipcause.sdp.Direction;

/** A call whose offer already wants no audio in either direction, and that ended without any change of it (RFC 3264 §5.1, §6.1). */
final class NoMediaNegotiated implements Rule {
    @Override
    public String id() {
        return "no-media-negotiated";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call ->
                        call.outcome() == Outcome.ANSWERED && Ending.bye(call).isPresent())
                .flatMap(call -> silent(call, flow).stream())
                .toList();
    }

    private Optional<Finding> silent(Call call, CallFlow flow) {
        var exchanges = flow.exchanges().stream()
                .filter(exchange -> exchange.call().index() == call.index())
                .toList();
        var audible = exchanges.stream()
                .anyMatch(exchange -> exchange.audio()
                        .filter(pair -> isInactive(exchange, pair))
                        .isEmpty());
        return audible
                ? Optional.empty()
                : exchanges.stream()
                        .limit(1)
                        .flatMap(exchange -> exchange.audio().stream().map(pair -> finding(exchange, pair)))
                        .findFirst();
    }

    /** Whether the offer of this medium says inactive, so that the answer can't say anything else. */
    private static boolean isInactive(Exchange exchange, Pair pair) {
        return exchange.offer().direction(pair.offered()) == Direction.INACTIVE;
    }

    private Finding finding(Exchange exchange, Pair pair) {
        return Session.finding(
                        id(),
                        Severity.WARNING,
                        Certainty.CERTAIN,
                        exchange,
                        Session.offered(exchange, pair.offered(), "a=inactive"),
                        Session.answered(exchange, pair.answered(), "a=inactive"))
                .at(exchange.offerer());
    }
}

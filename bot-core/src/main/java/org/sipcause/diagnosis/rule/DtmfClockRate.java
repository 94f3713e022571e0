package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Exchange.Pair;

/**
 * telephone-event at another clock rate than the codec in use, though both share the stream's timestamps (RFC 4733 §2).
 */
final class DtmfClockRate implements Rule {
    @Override
    public String id() {
        return "dtmf-clock-rate";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.audio().stream().flatMap(pair -> mismatch(exchange, pair).stream()))
                .toList();
    }

    private Optional<Finding> mismatch(Exchange exchange, Pair pair) {
        var speech = pair.answered().codecs().stream()
                .filter(codec -> !codec.auxiliary() && codec.rate() > 0)
                .findFirst();
        var events = pair.answered().codecs().stream()
                .filter(codec -> codec.name().equalsIgnoreCase("telephone-event"))
                .toList();
        return speech.filter(codec -> !events.isEmpty()
                        && pair.answered().rtp()
                        && pair.answered().codecs().stream()
                                .filter(one -> !one.auxiliary())
                                .noneMatch(one -> events.stream().anyMatch(event -> event.rate() == one.rate())))
                .map(codec -> Session.finding(
                                id(),
                                Severity.WARNING,
                                Certainty.LIKELY,
                                exchange,
                                Session.answered(
                                        exchange,
                                        pair.answered(),
                                        "a=rtpmap:" + events.getFirst().payload()),
                                Session.answered(exchange, pair.answered(), "m="))
                        .at(exchange.answerer())
                        .with("codec", codec.toString())
                        .with("events", events.getFirst().toString()));
    }
}

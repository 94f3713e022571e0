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
 * The call is accepted, and every audio stream of its first offer is refused with port 0 (RFC 3264 §6): nobody hears
 * anything.
 */
final class AudioRefused implements Rule {
    @Override
    public String id() {
        return "audio-refused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .filter(Exchange::initial)
                .flatMap(exchange -> refused(exchange).stream()
                        .map(pair -> Session.finding(
                                        id(),
                                        Severity.WARNING,
                                        Certainty.CERTAIN,
                                        exchange,
                                        Session.answered(exchange, pair.answered(), "m="),
                                        Session.offered(exchange, pair.offered(), "m="))
                                .at(exchange.answerer())))
                .toList();
    }

    private static Optional<Pair> refused(Exchange exchange) {
        var audio = exchange.pairs().stream()
                .filter(pair ->
                        pair.offered().type().equals("audio") && !pair.offered().rejected())
                .toList();
        return audio.stream().allMatch(pair -> pair.answered().rejected())
                ? audio.stream().findFirst()
                : Optional.empty();
    }
}

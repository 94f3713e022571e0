package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;

/**
 * An answer that does not answer every medium of the offer in its place: one line for each, in the same order (RFC 3264
 * §6).
 */
final class AnswerMediaLines implements Rule {
    @Override
    public String id() {
        return "answer-media-lines";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .filter(AnswerMediaLines::breaksOrder)
                .map(exchange -> Session.finding(
                                id(),
                                Severity.WARNING,
                                Certainty.CERTAIN,
                                exchange,
                                Session.body(exchange.answering(), "m="),
                                Session.body(exchange.offering(), "m="))
                        .at(exchange.answerer())
                        .with("offered", types(exchange.offer()))
                        .with("answered", types(exchange.answer())))
                .toList();
    }

    private static boolean breaksOrder(Exchange exchange) {
        return exchange.offer().media().size() != exchange.answer().media().size()
                || exchange.pairs().stream()
                        .anyMatch(pair ->
                                !pair.offered().type().equals(pair.answered().type()));
    }

    private static String types(Sdp description) {
        return description.media().stream().map(Media::type).collect(Collectors.joining(", "));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** The answer takes some streams and refuses another with port 0: allowed, and no fault (RFC 3264 §6). */
final class StreamRefused implements Rule {
    @Override
    public String id() {
        return "stream-refused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .filter(exchange -> exchange.pairs().stream()
                        .anyMatch(pair -> !pair.answered().rejected()))
                .flatMap(exchange -> exchange.pairs().stream()
                        .filter(pair ->
                                !pair.offered().rejected() && pair.answered().rejected())
                        .limit(1)
                        .map(pair -> Session.finding(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        exchange,
                                        Session.answered(exchange, pair.answered(), "m="),
                                        Session.offered(exchange, pair.offered(), "m="))
                                .with("medium", pair.offered().type())))
                .toList();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;

/**
 * A request to everybody who listens, to which nobody answered: a phone that looks for its configuration or for a registrar
 * (RFC 3261 §10.2.6, §18.1.1). Where there is no such server, silence is what must come.
 */
final class MulticastUnanswered implements Rule {
    @Override
    public String id() {
        return "multicast-unanswered";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream().flatMap(this::unanswered).toList();
    }

    private Stream<Finding> unanswered(Call call) {
        return call.transactions().stream()
                .filter(transaction -> transaction.unanswered() && GroupAddress.is(transaction.server()))
                .limit(1)
                .flatMap(transaction -> transaction.request().stream()
                        .map(sent -> Facts.about(
                                Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(sent)),
                                call,
                                transaction)));
    }
}

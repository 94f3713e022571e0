package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.Endpoint;

/** The ACK was sent past the element from which the 2xx came, and the 2xx is repeated, or the ACK names that element itself (RFC 3261 §12.2.1.1). */
final class AckMisrouted implements Rule {
    @Override
    public String id() {
        return "ack-misrouted";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var repeated = Unconfirmed.all(flow)
                .filter(Unconfirmed::ackBypasses)
                .map(call -> call.finding(id(), Severity.ERROR, Certainty.CERTAIN))
                .toList();
        var strays = StrayAck.all(flow)
                .filter(stray -> repeated.stream()
                        .noneMatch(
                                found -> found.call().getAsInt() == stray.call().index()))
                .map(this::stray);
        return Stream.concat(repeated.stream(), strays).toList();
    }

    private Finding stray(StrayAck stray) {
        var finding = Finding.of(
                id(), Severity.ERROR, Certainty.LIKELY, Evidence.of(stray.ack()), Evidence.of(stray.answer()));
        return Facts.about(finding, stray.call(), stray.call().decisive().orElseThrow())
                .at(stray.ack().from())
                .with("wording", "ack-against-its-uri")
                .with("ackTo", stray.ack().to().map(Endpoint::toString).orElse(Legible.UNKNOWN))
                .with("caller", stray.ack().from().map(Endpoint::toString).orElse(Legible.UNKNOWN));
    }
}

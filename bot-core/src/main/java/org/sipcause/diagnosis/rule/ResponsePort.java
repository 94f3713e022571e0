package org.sipcause.diagnosis.rule;

import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * A request whose answers went to the port in its Via although it came from another one (RFC 3261 §18.2.2, RFC 3581 §4).
 *
 * @param answer the first response that went there
 */
record ResponsePort(Call call, Transaction hop, CapturedMessage answer) {
    static Stream<ResponsePort> all(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .flatMap(hop -> hop.responses().stream()
                                .filter(answer -> elsewhere(hop, answer))
                                .limit(1)
                                .map(answer -> new ResponsePort(call, hop, answer))));
    }

    /** Whether the sender did not hear: it repeated a request that had been answered. */
    boolean unheard() {
        return hop.retransmissions().stream()
                        .filter(copy -> copy.number() > answer.number())
                        .count()
                > 1;
    }

    boolean withoutRport() {
        return hop.request()
                .flatMap(request -> request.message().headers().via())
                .filter(via -> !via.hasRport())
                .isPresent();
    }

    Finding finding(String id, Severity severity) {
        var request = hop.request().orElseThrow();
        var finding = Finding.of(id, severity, Certainty.CERTAIN, Evidence.header(request, "Via"), Evidence.of(answer));
        return Facts.about(finding, call, hop)
                .at(hop.server())
                .with("source", request.from().map(Endpoint::toString).orElse(Legible.UNKNOWN))
                .with("target", answer.to().map(Endpoint::toString).orElse(Legible.UNKNOWN));
    }

    private static boolean elsewhere(Transaction hop, CapturedMessage answer) {
        var source = hop.request().flatMap(CapturedMessage::from);
        return source.isPresent()
                && answer.to().isPresent()
                && source.get().host().equals(answer.to().get().host())
                && source.get().port() != answer.to().get().port()
                && source.get().port() != 0
                && answer.to().get().port() != 0;
    }
}

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
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** A proxy handed a response on with its own Via still on top; its receiver has to discard it (RFC 3261 §8.1.3.3, §16.7 step 3). */
final class ViaNotRemoved implements Rule {
    @Override
    public String id() {
        return "via-not-removed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .flatMap(hop -> call.parent(hop).stream()
                                .filter(above -> above.client().isPresent()
                                        && above.request().isPresent())
                                .flatMap(above -> left(call, above, hop)))
                        .limit(1))
                .toList();
    }

    private Stream<Finding> left(Call call, Transaction above, Transaction hop) {
        return hop.responses().stream()
                .filter(response -> response.to()
                                .equals(above.request().orElseThrow().from())
                        && response.to().isPresent()
                        && response.from().equals(above.request().orElseThrow().to()))
                .filter(response -> !onTop(response))
                .limit(1)
                .map(response -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.WARNING,
                                        Certainty.LIKELY,
                                        Evidence.of(response),
                                        Evidence.header(response, "Via")),
                                call,
                                above)
                        .at(above.server())
                        .with("code", Integer.toString(Transaction.status(response))));
    }

    /** Whether the top Via is that of the one who got the response. */
    private static boolean onTop(CapturedMessage response) {
        var host = response.to().orElseThrow().host();
        return response.message()
                .headers()
                .via()
                .filter(via -> via.host().equals(host)
                        || via.received().filter(host::equals).isPresent())
                .isPresent();
    }
}

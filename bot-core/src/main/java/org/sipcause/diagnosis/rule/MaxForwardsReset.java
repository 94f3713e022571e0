package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** An element sent a request on with a Max-Forwards that is not lower than the one it got, so a loop would never end (RFC 3261 §16.6 step 3). */
final class MaxForwardsReset implements Rule {
    private static final Set<Integer> LOOPS = Set.of(482, 483);

    @Override
    public String id() {
        return "max-forwards-reset";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop ->
                                hop.request().isPresent() && !hop.method().equals("ACK"))
                        .flatMap(hop -> call
                                .parent(hop)
                                .filter(above -> above.request().isPresent() && notLowered(above, hop))
                                .map(above -> finding(call, above, hop))
                                .stream())
                        .limit(1))
                .toList();
    }

    private static boolean notLowered(Transaction above, Transaction below) {
        return left(above).isPresent()
                && left(below).isPresent()
                && left(below).getAsInt() >= left(above).getAsInt();
    }

    private static OptionalInt left(Transaction hop) {
        return hop.first().message().headers().maxForwards();
    }

    private Finding finding(Call call, Transaction above, Transaction below) {
        var severity = call.failed()
                        && call.transactions().stream()
                                .anyMatch(hop -> LOOPS.contains(hop.finalCode().orElse(0)))
                ? Severity.WARNING
                : Severity.INFO;
        return Facts.about(
                        Finding.of(
                                id(),
                                severity,
                                Certainty.CERTAIN,
                                Evidence.header(below.first(), "Max-Forwards"),
                                Evidence.header(above.first(), "Max-Forwards")),
                        call,
                        below)
                .with("got", "" + left(above).orElseThrow())
                .with("sent", "" + left(below).orElseThrow())
                .with("element", Facts.server(above));
    }
}

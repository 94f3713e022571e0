package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** Several calls failed, all at one element, with how many others got through it. */
final class FailuresOfOneHop implements Rule {
    private static final int MOST_CODES = 4;

    @Override
    public String id() {
        return "failures-of-one-hop";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var tried = CallsTried.of(flow);
        if (!tried.enough()) {
            return List.of();
        }
        return tried.common(CallsTried::server).map(server -> finding(flow, tried, server)).stream()
                .toList();
    }

    private Finding finding(CallFlow flow, CallsTried tried, String server) {
        var through =
                tried.reached().stream().filter(call -> passed(call, server)).count();
        var folded = !flow.folded().isEmpty();
        return tried.finding(id())
                .at(tried.failed().getFirst().origin().flatMap(Transaction::server))
                .with("server", server)
                .with("codes", codes(tried))
                .with("none", folded || through > 0 || tried.reached().isEmpty() ? Legible.UNKNOWN : "0")
                .with(
                        "others",
                        folded || through > 0 || tried.reached().isEmpty()
                                ? Legible.UNKNOWN
                                : "" + tried.reached().size())
                .with("through", folded || through == 0 ? Legible.UNKNOWN : Long.toString(through));
    }

    private static boolean passed(Call call, String server) {
        return call.transactions().stream()
                .anyMatch(hop -> hop.server().map(Object::toString).equals(Optional.of(server)));
    }

    private static String codes(CallsTried tried) {
        var codes = tried.failed().stream()
                .flatMapToInt(call -> call.origin().orElseThrow().finalCode().stream())
                .distinct()
                .sorted()
                .limit(MOST_CODES)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? Legible.UNKNOWN : codes;
    }
}

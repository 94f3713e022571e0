package org.sipcause.diagnosis.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;

/** Calls to several numbers fail at one server, none gets through it, and its answer to OPTIONS or REGISTER fails too: the trunk is down as a whole. */
final class TrunkDown implements Rule {
    private static final int ENOUGH = 2;

    @Override
    public String id() {
        return "trunk-down";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var tried = CallsTried.of(flow);
        var server = tried.common(TrunkDown::host);
        var numbers = new HashSet<Optional<String>>();
        tried.failed().stream().filter(TrunkDown::asTrunk).forEach(call -> numbers.add(CallsTried.number(call)));
        if (server.isEmpty()
                || numbers.size() < ENOUGH
                || tried.failed().stream().anyMatch(call -> !asTrunk(call))
                || tried.reached().stream().anyMatch(call -> passed(call, server.get()))) {
            return List.of();
        }
        return flow.calls().stream()
                .filter(call -> call.method().equals("OPTIONS") || call.method().equals("REGISTER"))
                .filter(call -> host(call).equals(server) && downToo(call))
                .limit(1)
                .map(probe -> finding(tried, probe))
                .toList();
    }

    private static Optional<String> host(Call call) {
        return call.origin().flatMap(Transaction::server).map(server -> server.host());
    }

    /** Whether it failed as a dead or blocked trunk makes calls fail: silence, 408, 480, 403 or a 5xx. */
    private static boolean asTrunk(Call call) {
        var code = call.origin().map(Transaction::finalCode).orElseThrow();
        return code.isEmpty()
                || code.getAsInt() / 100 == 5
                || code.getAsInt() == 480
                || code.getAsInt() == 403
                || code.getAsInt() == 408;
    }

    private static boolean passed(Call call, String server) {
        return call.transactions().stream()
                .anyMatch(hop ->
                        hop.server().filter(at -> at.host().equals(server)).isPresent());
    }

    /** An unanswered request, a registration refused for good, or a 5xx; an OPTIONS that draws any 4xx shows a live server. */
    private static boolean downToo(Call probe) {
        var code = probe.finalCode().orElse(0);
        return probe.outcome() == Outcome.NO_RESPONSE
                || code >= 500
                || code == 408
                || (probe.method().equals("REGISTER") && probe.failed());
    }

    private Finding finding(CallsTried tried, Call probe) {
        var origin = probe.origin().orElseThrow();
        var first = tried.failed().getFirst().origin().orElseThrow();
        return Facts.about(
                        Finding.of(
                                id(),
                                Severity.WARNING,
                                Certainty.LIKELY,
                                Evidence.of(first.finalResponse().orElseGet(first::first)),
                                Evidence.of(origin.finalResponse().orElseGet(origin::first))),
                        tried.failed().getFirst(),
                        first)
                .everywhere()
                .at(first.server())
                .with("probe", probe.method())
                .with(
                        "code",
                        first.finalCode().isPresent()
                                ? Integer.toString(first.finalCode().getAsInt())
                                : Legible.UNKNOWN)
                .with("failed", Integer.toString(tried.failed().size()))
                .with("server", Facts.server(first));
    }
}

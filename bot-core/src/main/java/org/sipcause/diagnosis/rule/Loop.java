package org.sipcause.diagnosis.rule;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Via;
import org.sipcause.trace.Endpoint;

/** A request that came back to an element which had sent it already (RFC 3261 §16.3, RFC 5393). */
record Loop(Call call, Transaction request, String element, int passes) {
    private static final int CERTAIN_PASSES = 3;

    /**
     * The longest loop of each call. A second pass may be a legal spiral; only a third, or a 482 or 483, makes it a loop. A request
     * that was accepted in the end went the way it should, however often it passed (RFC 3261 §16.3).
     */
    static Stream<Loop> all(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.finalCode().orElse(0) / 100 != 2)
                .flatMap(call -> longest(call).stream());
    }

    private static Optional<Loop> longest(Call call) {
        return call.transactions().stream()
                .filter(hop -> hop.request().isPresent() && !hop.isInDialog())
                .flatMap(hop -> most(call, hop).stream())
                .filter(loop -> loop.passes() >= CERTAIN_PASSES || refusedAsLoop(call))
                .reduce((one, later) -> later.passes() >= one.passes() ? later : one);
    }

    private static boolean refusedAsLoop(Call call) {
        return call.transactions().stream()
                .anyMatch(hop -> Set.of(482, 483).contains(hop.finalCode().orElse(0)));
    }

    private static Optional<Loop> most(Call call, Transaction hop) {
        var passes = new HashMap<String, Integer>();
        hop.first().message().headers().vias().forEach(via -> passes.merge(sentBy(via), 1, Integer::sum));
        return passes.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .max((one, other) -> one.getValue().equals(other.getValue())
                        ? one.getKey().compareTo(other.getKey())
                        : one.getValue() - other.getValue())
                .map(entry -> new Loop(call, hop, entry.getKey(), entry.getValue()));
    }

    private static String sentBy(Via via) {
        return new Endpoint(via.host(), via.port().orElse(5060)).toString();
    }
}

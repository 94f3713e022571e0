package org.sipcause.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.sipcause.trace.CapturedMessage;

/**
 * Makes one call of proven legs. Where the element between them translated the code, both legs stay, each with what it got,
 * and the upper one's path goes on into the lower one, which explains it.
 */
final class LegJoining {
    private final Map<String, Call> calls = new HashMap<>();
    private final Map<String, String> joinedTo = new HashMap<>();

    private LegJoining() {}

    /** The calls with their proven legs joined, in the order of their first messages and numbered by it. */
    static List<Call> join(List<Call> calls, List<Leg> legs) {
        var proven = legs.stream().filter(Leg::proven).toList();
        if (proven.isEmpty()) {
            return List.copyOf(calls);
        }
        var joining = new LegJoining();
        calls.forEach(call -> joining.calls.put(key(call.callIds()), call));
        // the innermost first, so that a chain of B2BUAs ends up in its outermost leg
        proven.reversed().forEach(joining::join);
        var rest = new ArrayList<Call>();
        for (var call : calls) {
            var current = joining.calls.get(key(call.callIds()));
            if (current != null) {
                rest.add(at(current, rest.size()));
            }
        }
        return List.copyOf(rest);
    }

    private void join(Leg leg) {
        var upperId = root(callId(leg.upper()));
        var lowerId = root(callId(leg.lower()));
        var upper = calls.get(upperId);
        var lower = calls.get(lowerId);
        if (upper == null || lower == null || upperId.equals(lowerId)) {
            return;
        }
        if (upper.finalCode().equals(lower.finalCode()) && upper.outcome() == lower.outcome()) {
            calls.put(upperId, joined(upper, lower));
            calls.remove(lowerId);
            joinedTo.put(lowerId, upperId);
        } else if (upper.failed() && lower.failed() && !upper.path().isEmpty() && endedBefore(lower, upper)) {
            calls.put(
                    upperId,
                    with(upper, upper.index(), upper.callIds(), path(upper, lower), lower, List.of(), List.of()));
        }
    }

    private String root(String id) {
        var seen = new HashSet<String>();
        var root = id;
        while (joinedTo.containsKey(root) && seen.add(root)) {
            root = joinedTo.get(root);
        }
        return root;
    }

    private static boolean endedBefore(Call lower, Call upper) {
        var below = lower.decisive().flatMap(Transaction::finalResponse);
        var above = upper.decisive().flatMap(Transaction::finalResponse);
        return above.isPresent()
                && below.map(answer -> answer.number() < above.get().number()).orElse(true);
    }

    private static Call joined(Call upper, Call lower) {
        var ids = new LinkedHashSet<>(upper.callIds());
        ids.addAll(lower.callIds());
        return with(
                upper,
                upper.index(),
                List.copyOf(ids),
                path(upper, lower),
                lower,
                lower.transactions(),
                lower.messages());
    }

    private static List<Transaction> path(Call upper, Call lower) {
        var path = new ArrayList<>(upper.path());
        path.addAll(lower.path());
        return path;
    }

    private static Call at(Call call, int index) {
        return with(call, index, call.callIds(), call.path(), call, List.of(), List.of());
    }

    private static Call with(
            Call upper,
            int index,
            List<String> callIds,
            List<Transaction> path,
            Call lower,
            List<Transaction> transactions,
            List<CapturedMessage> messages) {
        var hops = new LinkedHashSet<>(upper.hops());
        hops.addAll(lower.hops());
        return new Call(
                index,
                callIds,
                upper.method(),
                upper.from(),
                upper.to(),
                upper.outcome(),
                upper.finalCode(),
                List.copyOf(hops),
                upper.failed() ? lower.failedAt() : upper.failedAt(),
                upper.setup(),
                upper.duration(),
                upper.attempts(),
                path,
                merged(upper.transactions(), transactions, Comparator.comparingInt(Transaction::number)),
                merged(upper.messages(), messages, Comparator.comparingInt(CapturedMessage::number)));
    }

    private static <T> List<T> merged(List<T> some, List<T> more, Comparator<T> order) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        all.sort(order);
        return all;
    }

    private static String key(List<String> callIds) {
        return callIds.isEmpty() ? "" : callIds.getFirst();
    }

    private static String callId(CapturedMessage message) {
        return message.message().headers().callId().orElse("");
    }
}

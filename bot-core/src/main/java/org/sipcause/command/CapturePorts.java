package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.Endpoint;

/**
 * The ports that a capture has to ask for to see the same again. The commands of the catalogue are written for port 5060; a call
 * that used others gets them.
 *
 * @param ports ascending, a few at most; none where the trace shows no others
 */
record CapturePorts(List<Integer> ports) {
    private static final int USUAL = 5060;
    private static final int MOST = 3;
    /** From here on a system gives its own sockets their ports, which are others the next time. */
    private static final int EPHEMERAL = 32_768;

    CapturePorts {
        ports = List.copyOf(ports);
    }

    /** The fewest ports that every request of a call went from or to; of all calls where none is given. */
    static CapturePorts of(CallFlow flow, OptionalInt call) {
        List<Transaction> hops =
                call.isPresent() ? flow.calls().get(call.getAsInt()).transactions() : flow.transactions();
        List<Set<Integer>> open = new ArrayList<>(hops.stream()
                .map(CapturePorts::ends)
                .filter(ends -> !ends.isEmpty())
                .distinct()
                .toList());
        Set<Integer> chosen = new TreeSet<>();
        while (!open.isEmpty() && chosen.size() < MOST) {
            int next = most(open);
            chosen.add(next);
            open.removeIf(ends -> ends.contains(next));
        }
        return new CapturePorts(chosen.equals(Set.of(USUAL)) ? List.of() : List.copyOf(chosen));
    }

    /** The ports of a request on which somebody listens: where it went, and where its Via wants the answer (RFC 3261 §18.1.1). */
    private static Set<Integer> ends(Transaction hop) {
        var answers =
                hop.first().message().headers().via().map(via -> via.port().orElse(USUAL));
        return Stream.concat(
                        hop.server().stream(),
                        hop
                                .client()
                                .filter(client -> answers.filter(port -> port == client.port())
                                        .isPresent())
                                .stream())
                .map(Endpoint::port)
                .filter(port -> port > 0 && port < EPHEMERAL)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The port at most of these hops; among equals the usual one, then the lowest. */
    private static int most(List<Set<Integer>> hops) {
        return hops.stream()
                .flatMap(Set::stream)
                .distinct()
                .reduce((one, other) -> better(one, other, hops) ? one : other)
                .orElseThrow();
    }

    private static boolean better(int one, int other, List<Set<Integer>> hops) {
        long more = hops.stream().filter(ends -> ends.contains(one)).count()
                - hops.stream().filter(ends -> ends.contains(other)).count();
        return more != 0 ? more > 0 : one == USUAL || (other != USUAL && one < other);
    }

    /** A command of the catalogue with these ports in it. */
    String in(String command) {
        if (ports.isEmpty()) {
            return command;
        }
        String all = ports.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return command.replace("port " + USUAL, "port " + all).replace("grep " + USUAL, "grep " + ports.getFirst());
    }
}

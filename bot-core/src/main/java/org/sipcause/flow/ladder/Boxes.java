package org.sipcause.flow.ladder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sipcause.trace.Endpoint;

/**
 * Addresses put together to boxes. Two that sent a message to each other stay apart, whatever else speaks for one box. Linear
 * but for the logarithm.
 */
final class Boxes {
    private final Map<Endpoint, Integer> index = new LinkedHashMap<>();
    private final Map<String, List<Integer>> byHost = new LinkedHashMap<>();
    private final List<Integer> parent = new ArrayList<>();
    private final List<Set<Integer>> peers = new ArrayList<>();

    /** Takes an address up, if it is new. */
    void add(Endpoint who) {
        at(who);
    }

    /** Keeps two apart: a message passed between them. */
    void talk(Endpoint one, Endpoint other) {
        int a = at(one);
        int b = at(other);
        if (a != b) {
            peers.get(a).add(b);
            peers.get(b).add(a);
        }
    }

    /** Puts the ports of each host together that does not talk to itself. */
    void joinPorts() {
        for (var ports : byHost.values()) {
            var hosts = Set.copyOf(ports);
            if (ports.stream().noneMatch(port -> peers.get(port).stream().anyMatch(hosts::contains))) {
                ports.forEach(port -> join(ports.getFirst(), port));
            }
        }
    }

    /** Puts two together that are one box, where both were seen. */
    void same(Endpoint one, Endpoint other) {
        var a = known(one);
        var b = known(other);
        if (a >= 0 && b >= 0) {
            join(a, b);
        }
    }

    /** A name of the box that an address belongs to; the same for all of its addresses. */
    int box(Endpoint who) {
        return root(at(who));
    }

    /** The addresses of each box in the order in which they were met. */
    Map<Integer, List<Endpoint>> addresses() {
        var all = new LinkedHashMap<Integer, List<Endpoint>>();
        index.forEach((who, at) ->
                all.computeIfAbsent(root(at), missing -> new ArrayList<>()).add(who));
        return all;
    }

    /** An address as seen, else any port of that host where the host is one box. */
    private int known(Endpoint who) {
        var exact = index.get(who);
        if (exact != null) {
            return exact;
        }
        var ports = byHost.getOrDefault(who.host(), List.of());
        return !ports.isEmpty() && ports.stream().map(this::root).distinct().count() == 1 ? ports.getFirst() : -1;
    }

    private int at(Endpoint who) {
        return index.computeIfAbsent(who, missing -> {
            var at = parent.size();
            parent.add(at);
            peers.add(new HashSet<>());
            byHost.computeIfAbsent(who.host(), none -> new ArrayList<>()).add(at);
            return at;
        });
    }

    private int root(int at) {
        var root = at;
        while (parent.get(root) != root) {
            parent.set(root, parent.get(parent.get(root)));
            root = parent.get(root);
        }
        return root;
    }

    private void join(int one, int other) {
        var a = root(one);
        var b = root(other);
        if (a == b || peers.get(a).contains(b)) {
            return;
        }
        var keep = Math.min(a, b); // the one met first, so that the order of input decides and nothing else
        var gone = Math.max(a, b);
        parent.set(gone, keep);
        for (var peer : peers.get(gone)) {
            peers.get(peer).remove(gone);
            peers.get(peer).add(keep);
            peers.get(keep).add(peer);
        }
        peers.get(gone).clear();
    }
}

package org.sipcause.healthy;

import java.util.ArrayList;
import java.util.List;

/** Where the peers of one healthy call stand: one to three hops, UDP or TCP, IPv4 or IPv6. */
record Place(Wire wire, boolean v6, String transport, boolean recordRoute, List<Peer> proxies) {
    static Place of(Wire wire) {
        boolean v6 = wire.perhaps(25);
        var proxies = new ArrayList<Peer>();
        for (int hops = wire.between(1, 3); hops > 1; hops--) {
            proxies.add(Peer.of("", v6 ? "2001:db8:20::" + hops : "198.51.100." + (10 + hops), 5060));
        }
        return new Place(wire, v6, wire.perhaps(30) ? "TCP" : "UDP", wire.perhaps(85), proxies);
    }

    Peer phone(int number) {
        return Peer.of(
                        "+155501%02d".formatted(number),
                        v6 ? "2001:db8:" + number + "::10" : "192.0.2." + (100 + number),
                        wire.perhaps(80) ? 5060 : 5070 + number)
                .terse(wire.perhaps(15));
    }

    /** At least one proxy, for what takes one. */
    Place withProxy() {
        return proxies.isEmpty()
                ? new Place(
                        wire,
                        v6,
                        transport,
                        recordRoute,
                        List.of(Peer.of("", v6 ? "2001:db8:20::1" : "198.51.100.10", 5060)))
                : this;
    }

    Talk talk(Peer caller, Peer callee) {
        return new Talk(wire, path(caller, callee), transport, recordRoute);
    }

    List<Peer> path(Peer caller, Peer callee) {
        var path = new ArrayList<Peer>();
        path.add(caller);
        path.addAll(proxies);
        path.add(callee);
        return path;
    }
}

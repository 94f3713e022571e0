package org.sipcause.healthy;

import org.sipcause.trace.Endpoint;

/**
 * Somebody who sends and receives SIP: a phone, a gateway or a proxy.
 *
 * @param user its number; empty for a proxy
 * @param at where its packets come from
 * @param compact whether it writes short header names
 */
record Peer(String user, Endpoint at, boolean compact) {
    static Peer of(String user, String address, int port) {
        return new Peer(user, new Endpoint(address, port), false);
    }

    Peer terse(boolean yes) {
        return new Peer(user, at, yes);
    }

    boolean isV6() {
        return at.host().indexOf(':') >= 0;
    }

    String uri(String transport) {
        return "sip:" + (user.isEmpty() ? "" : user + "@") + at + (transport.equals("TCP") ? ";transport=tcp" : "");
    }

    /** A session description of its own; a direction such as {@code sendonly}. */
    String sdp(int version, String direction) {
        var family = isV6() ? "IP6" : "IP4";
        return """
                v=0
                o=- 4711 %d IN %s %s
                s=-
                c=IN %s %s
                t=0 0
                m=audio %d RTP/AVP 8 0 101
                a=rtpmap:8 PCMA/8000
                a=rtpmap:0 PCMU/8000
                a=rtpmap:101 telephone-event/8000
                a=%s
                """.formatted(version, family, at.host(), family, at.host(), 10_000 + at.port(), direction);
    }
}

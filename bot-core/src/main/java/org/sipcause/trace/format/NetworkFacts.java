package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Optional;
import org.sipcause.pcap.Address;
import org.sipcause.pcap.Octets;
import org.sipcause.pcap.Peer;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipParser;
import org.sipcause.sip.Via;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;
import org.sipcause.trace.Quote;
import org.sipcause.trace.TraceBuilder;

/** Tells a trace what the network said without SIP. */
final class NetworkFacts {
    private final TraceBuilder trace;

    NetworkFacts(TraceBuilder trace) {
        this.trace = trace;
    }

    void between(Kind kind, int frame, Instant at, Peer from, Peer to, String what) {
        trace.event(new NetworkEvent(kind, frame, Optional.of(at), endpoint(from), endpoint(to), what));
    }

    void unreachable(int frame, Instant at, Address from, Peer quotedFrom, Peer quotedTo, String what, Octets quoted) {
        trace.event(new NetworkEvent(
                Kind.ICMP_UNREACHABLE,
                frame,
                Optional.of(at),
                new Endpoint(from.toString(), 0),
                endpoint(quotedTo),
                what,
                quote(quotedFrom, quoted)));
    }

    void incomplete(int frame, Instant at, Peer from, Peer to, Octets begin, String what) {
        trace.event(new NetworkEvent(
                Kind.FRAGMENT_MISSING, frame, Optional.of(at), endpoint(from), endpoint(to), what, quote(from, begin)));
    }

    /** The beginning of a message, as far as its lines are whole. */
    private static Optional<Quote> quote(Peer from, Octets begin) {
        byte[] bytes = begin.copy();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        Optional<SipMessage> message = end == 0 ? Optional.empty() : SipParser.parseInexact(bytes, 0, end);
        return message.map(sip -> new Quote(
                endpoint(from),
                sip.startLine(),
                sip.headers().callId(),
                sip.headers().via().flatMap(Via::branch)));
    }

    static Endpoint endpoint(Peer peer) {
        return new Endpoint(peer.address().toString(), peer.port());
    }
}

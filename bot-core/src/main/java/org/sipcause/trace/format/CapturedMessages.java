package org.sipcause.trace.format;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.pcap.Peer;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipParser;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Position;
import org.sipcause.trace.Sighting;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.Transport;

/** Adds messages to the trace of a capture, and hears what they announce. */
final class CapturedMessages {
    private static final int MOST_ENDPOINTS = 4096;

    private final Map<Peer, Optional<Endpoint>> endpoints = new HashMap<>();
    private final TraceBuilder trace;
    private final MediaPorts ports;

    CapturedMessages(TraceBuilder trace, MediaPorts ports) {
        this.trace = trace;
        this.ports = ports;
    }

    void add(SipMessage message, int frame, Optional<Instant> at, Peer from, Peer to, Transport over, OptionalInt id) {
        ports.heard(message);
        trace.add(message, new Sighting(at, endpoint(from), endpoint(to), over.known(), Position.frame(frame), id));
    }

    /** The same object for the same peer: most messages go between few. */
    private Optional<Endpoint> endpoint(Peer peer) {
        Optional<Endpoint> known = endpoints.get(peer);
        if (known == null) {
            if (endpoints.size() == MOST_ENDPOINTS) {
                endpoints.clear();
            }
            known = Optional.of(NetworkFacts.endpoint(peer));
            endpoints.put(peer, known);
        }
        return known;
    }

    /** Adds what these bytes are, if they are a message. */
    void add(byte[] bytes, int frame, Instant at, Peer from, Peer to, Transport over) {
        SipParser.parse(bytes, 0, bytes.length)
                .ifPresent(sip -> add(sip, frame, Optional.of(at), from, to, over, OptionalInt.empty()));
    }

    /** Adds what an agent sent on, with the addresses that it had there. */
    void add(Hep hep, int frame) {
        Transport over = hep.protocol() == 6 ? Transport.TCP : Transport.UDP;
        add(hep.payload().copy(), frame, hep.at(), hep.from(), hep.to(), over);
    }
}

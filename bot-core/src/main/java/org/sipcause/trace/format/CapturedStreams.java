package org.sipcause.trace.format;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.sipcause.pcap.Octets;
import org.sipcause.pcap.Peer;
import org.sipcause.trace.NetworkEvent.Kind;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.format.CapturedStream.Content;

/** The TCP connections of a capture: SIP in them, and what is said of those where it cannot be read. */
final class CapturedStreams {
    private static final int MAX_STREAMS = 4096;
    private static final int SIPS = 5061;

    private record Direction(Peer from, Peer to) {}

    private final TraceBuilder trace;
    private final CapturedMessages messages;
    private final NetworkFacts facts;
    private final LinkedHashMap<Direction, CapturedStream> streams = new LinkedHashMap<>(64, 0.75f, true);

    CapturedStreams(TraceBuilder trace, CapturedMessages messages, NetworkFacts facts) {
        this.trace = trace;
        this.messages = messages;
        this.facts = facts;
    }

    void opened(Peer from, Peer to) {
        CapturedStream before = streams.remove(new Direction(from, to));
        if (before != null) {
            end(before);
        }
    }

    void add(int frame, Instant at, Peer from, Peer to, Octets payload, boolean gap) {
        Direction direction = new Direction(from, to);
        CapturedStream stream = streams.get(direction);
        if (gap) {
            trace.skip("frame " + frame, "part of a TCP connection is missing before it");
            if (stream != null) {
                end(stream);
            }
            stream = null;
        }
        if (stream == null) {
            stream = new CapturedStream(from, to, messages);
            streams.put(direction, stream);
        }
        boolean first = stream.content() == Content.NOTHING;
        stream.add(frame, at, payload);
        if (stream.content() == Content.TLS) {
            if (first && !gap) {
                encrypted(frame, at, from, to, payload);
            }
            TlsAlert.fatal(payload).ifPresent(alert -> facts.between(Kind.TLS_ALERT, frame, at, from, to, alert));
        }
        if (streams.size() > MAX_STREAMS) {
            end(streams.pollFirstEntry().getValue());
        }
    }

    /** Says so once for each connection: who connected is who said hello, else who has the higher port. */
    private void encrypted(int frame, Instant at, Peer from, Peer to, Octets payload) {
        CapturedStream back = streams.get(new Direction(to, from));
        if (back != null && back.content() == Content.TLS) {
            return;
        }
        var hello = TlsHello.parse(payload);
        boolean asked = to.port() == SIPS || (from.port() != SIPS && to.port() < from.port());
        boolean client = hello.map(TlsHello::client).orElse(asked);
        Peer asks = client ? from : to;
        Peer answers = client ? to : from;
        String what = hello.map(TlsHello::what).orElse("TLS, begun before the capture");
        facts.between(Kind.TLS_HANDSHAKE, frame, at, asks, answers, what);
        if (answers.port() == SIPS) {
            trace.skip("frame " + frame, "SIP over TLS is encrypted and cannot be read");
        }
    }

    /** A connection of something else is of no interest. */
    void reset(int frame, Instant at, Peer from, Peer to) {
        if (!other(new Direction(from, to)) && !other(new Direction(to, from))) {
            facts.between(Kind.TCP_RESET, frame, at, from, to, "connection reset");
        }
    }

    private boolean other(Direction direction) {
        CapturedStream stream = streams.get(direction);
        return stream != null && (stream.content() == Content.OTHER || stream.content() == Content.HTTP);
    }

    private void end(CapturedStream stream) {
        if (stream.end()) {
            trace.skip("frame " + stream.frame(), "TCP connection ends within a message");
        }
    }

    /** Gives out what is left of the streams. */
    void end() {
        streams.values().forEach(this::end);
        streams.clear();
    }
}

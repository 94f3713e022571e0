package org.sipcause.trace.format;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.pcap.Address;
import org.sipcause.pcap.Octets;
import org.sipcause.pcap.PacketSink;
import org.sipcause.pcap.Peer;
import org.sipcause.sip.SipFramer;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipParser;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Position;
import org.sipcause.trace.Sighting;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.Transport;

/** Finds SIP in packets by what they hold, whatever their ports. */
final class CapturedSip implements PacketSink {
    private static final int SHORTEST = "SIP/2.0 200\r\n".length();
    private static final int MAX_STREAMS = 4096;
    private static final int SIPS = 5061;

    private record Direction(Peer from, Peer to) {}

    /** A direction of a connection, and where its last bytes were seen. */
    private static final class Stream {
        private final SipFramer framer = new SipFramer();
        private boolean begun;
        private boolean encrypted;
        private int frame;
        private Optional<Instant> at = Optional.empty();
    }

    private final TraceBuilder trace;
    private final MediaPorts ports = new MediaPorts();
    private final RtpStreams media;
    private final Map<Peer, Endpoint> endpoints = new HashMap<>();
    private final LinkedHashMap<Direction, Stream> streams = new LinkedHashMap<>(64, 0.75f, true);

    CapturedSip(TraceBuilder trace) {
        this.trace = trace;
        this.media = new RtpStreams(ports, trace);
    }

    @Override
    public void datagram(int frame, Instant at, Peer from, Peer to, long packetId, Octets payload, boolean cut) {
        if (from.port() == DnsAnswer.PORT) {
            DnsAnswer.parse(payload).ifPresent(answer -> unresolved(frame, at, from, to, answer));
            return;
        }
        if (RtpStreams.looksRight(payload)) {
            media.datagram(frame, at, from, to, payload);
            return;
        }
        if (payload.length() < SHORTEST || !mayBeSip(payload.u8(0))) {
            return;
        }
        Optional<Hep> wrapped = Hep.parse(payload);
        if (wrapped.isPresent()) {
            sentOn(frame, wrapped.get());
            return;
        }
        byte[] bytes = payload.copy();
        Optional<SipMessage> message =
                cut ? SipParser.parseInexact(bytes, 0, bytes.length) : SipParser.parse(bytes, 0, bytes.length);
        if (message.isPresent() && cut) {
            trace.skip("frame " + frame, "message cut short by the capture's snap length");
        }
        OptionalInt id = packetId == 0 ? OptionalInt.empty() : OptionalInt.of((int) packetId);
        message.ifPresent(sip -> add(sip, frame, Optional.of(at), from, to, Transport.UDP, id));
    }

    private void unresolved(int frame, Instant at, Peer from, Peer to, DnsAnswer answer) {
        boolean none = answer.code() == DnsAnswer.NXDOMAIN;
        NetworkEvent.Kind kind = none ? NetworkEvent.Kind.DNS_NXDOMAIN : NetworkEvent.Kind.DNS_SERVFAIL;
        String what = answer.name() + " " + answer.typeName();
        trace.event(new NetworkEvent(kind, frame, Optional.of(at), endpoint(from), endpoint(to), what));
    }

    private void sentOn(int frame, Hep hep) {
        byte[] bytes = hep.payload().copy();
        Transport over = hep.protocol() == 6 ? Transport.TCP : Transport.UDP;
        SipParser.parse(bytes, 0, bytes.length)
                .ifPresent(
                        sip -> add(sip, frame, Optional.of(hep.at()), hep.from(), hep.to(), over, OptionalInt.empty()));
    }

    /** Printable, or the empty lines that may come before a message; RTP, STUN and DNS begin otherwise. */
    private static boolean mayBeSip(int first) {
        return (first > ' ' && first < 127) || first == '\r' || first == '\n';
    }

    @Override
    public void opened(Peer from, Peer to) {
        end(streams.remove(new Direction(from, to)), new Direction(from, to));
    }

    @Override
    public void stream(int frame, Instant at, Peer from, Peer to, Octets payload, boolean gap) {
        Direction direction = new Direction(from, to);
        Stream stream = streams.computeIfAbsent(direction, _ -> new Stream());
        if (gap) {
            trace.skip("frame " + frame, "part of a TCP connection is missing before it");
            end(stream, direction);
        }
        stream.frame = frame;
        stream.at = Optional.of(at);
        if (!stream.begun) {
            stream.begun = true;
            stream.encrypted = TlsAlert.isTls(payload);
            if (stream.encrypted && to.port() == SIPS) {
                trace.skip("frame " + frame, "SIP over TLS is encrypted and cannot be read");
            }
        }
        if (stream.encrypted) {
            TlsAlert.fatal(payload)
                    .ifPresent(alert -> trace.event(new NetworkEvent(
                            NetworkEvent.Kind.TLS_ALERT, frame, Optional.of(at), endpoint(from), endpoint(to), alert)));
        } else {
            stream.framer.add(payload.copy());
            messages(stream, direction);
        }
        if (streams.size() > MAX_STREAMS) {
            var eldest = streams.pollFirstEntry();
            end(eldest.getValue(), eldest.getKey());
        }
    }

    private void messages(Stream stream, Direction direction) {
        for (var message = stream.framer.next(); message.isPresent(); message = stream.framer.next()) {
            add(message.get(), stream, direction);
        }
    }

    private void end(Stream stream, Direction direction) {
        if (stream == null || stream.encrypted) {
            return;
        }
        boolean pending = stream.framer.pending();
        Optional<SipMessage> rest = stream.framer.end();
        rest.ifPresent(message -> add(message, stream, direction));
        if (pending) {
            trace.skip("frame " + stream.frame, "TCP connection ends within a message");
        }
    }

    /** Gives out what is left of the streams. */
    void end() {
        streams.forEach((direction, stream) -> end(stream, direction));
        streams.clear();
        media.end();
    }

    private void add(SipMessage message, Stream stream, Direction direction) {
        add(message, stream.frame, stream.at, direction.from(), direction.to(), Transport.TCP, OptionalInt.empty());
    }

    private void add(
            SipMessage message, int frame, Optional<Instant> at, Peer from, Peer to, Transport over, OptionalInt id) {
        ports.heard(message);
        trace.add(
                message,
                new Sighting(
                        at,
                        Optional.of(endpoint(from)),
                        Optional.of(endpoint(to)),
                        Optional.of(over),
                        Position.frame(frame),
                        id));
    }

    @Override
    public void refused(int frame, Instant at, Peer from, Peer to) {
        trace.event(new NetworkEvent(
                NetworkEvent.Kind.TCP_REFUSED,
                frame,
                Optional.of(at),
                endpoint(from),
                endpoint(to),
                "connection refused"));
    }

    @Override
    public void unreachable(int frame, Instant at, Address from, Peer quotedFrom, Peer quotedTo, String what) {
        trace.event(new NetworkEvent(
                NetworkEvent.Kind.ICMP_UNREACHABLE,
                frame,
                Optional.of(at),
                new Endpoint(from.toString(), 0),
                endpoint(quotedTo),
                what));
    }

    @Override
    public void unread(int frame, String why) {
        trace.skip(frame == 0 ? "input" : "frame " + frame, why);
    }

    @Override
    public boolean full() {
        return trace.full();
    }

    private Endpoint endpoint(Peer peer) {
        Endpoint known = endpoints.get(peer);
        if (known == null) {
            if (endpoints.size() == MAX_STREAMS) {
                endpoints.clear();
            }
            known = new Endpoint(peer.address().toString(), peer.port());
            endpoints.put(peer, known);
        }
        return known;
    }
}

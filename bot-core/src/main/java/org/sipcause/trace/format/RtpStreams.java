package org.sipcause.trace.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sipcause.pcap.Octets;
import org.sipcause.pcap.Peer;
import org.sipcause.trace.MediaStream;
import org.sipcause.trace.TraceBuilder;

/**
 * The RTP streams among the datagrams of a capture (RFC 3550 §5.1): those that go where a session description told them to,
 * and those whose sequence numbers and source say it.
 */
final class RtpStreams {
    /** Ways from one port to another that are watched at a time; the one that was quiet longest gives way. */
    private static final int MAX_WAYS = 20_000;

    /** Sources on one way; a video conference has some, noise has one for each packet. */
    private static final int MAX_SOURCES = 32;

    private static final int HEADER = 12;
    private static final int VERSION_2 = 2;
    private static final int FIRST_FREE_PORT = 1024;

    private record Way(Peer from, Peer to) {}

    private final MediaPorts ports;
    private final TraceBuilder trace;
    private final LinkedHashMap<Way, List<RtpStream>> ways = new LinkedHashMap<>(64, 0.75f, true);
    private final List<MediaStream> over = new ArrayList<>();

    /** Streams for this trace, of which these ports are known. */
    RtpStreams(MediaPorts ports, TraceBuilder trace) {
        this.ports = ports;
        this.trace = trace;
    }

    /** Whether a datagram has RTP's header; RTCP, STUN, DTLS, QUIC, DNS and text have not (RFC 7983 §7, RFC 5761 §4). */
    static boolean looksRight(Octets data) {
        if (data.length() < HEADER || data.u8(0) >> 6 != VERSION_2) {
            return false;
        }
        int second = data.u8(1);
        return (second < 192 || second > 223) && data.length() >= HEADER + 4 * (data.u8(0) & 15);
    }

    /** Takes a datagram that looks right. */
    void datagram(int frame, Instant at, Peer from, Peer to, Octets data) {
        Way way = new Way(from, to);
        List<RtpStream> sources = ways.get(way);
        boolean known = sources != null;
        int payloadType = data.u8(1) & 127;
        boolean announced = !known && ports.announced(to);
        if (!known) {
            if (!announced && !plausible(from, to, payloadType)) {
                return;
            }
            sources = new ArrayList<>(1);
            ways.put(way, sources);
            if (ways.size() > MAX_WAYS) {
                var eldest = ways.pollFirstEntry();
                end(eldest.getKey(), eldest.getValue());
            }
        }
        packet(frame, at, way, sources, data);
    }

    /** Where nothing was announced, a type that was never assigned or a port of a service speaks against it (RFC 3551 §6). */
    private static boolean plausible(Peer from, Peer to, int payloadType) {
        return (payloadType <= 34 || payloadType >= 96)
                && from.port() >= FIRST_FREE_PORT
                && to.port() >= FIRST_FREE_PORT;
    }

    private void packet(int frame, Instant at, Way way, List<RtpStream> sources, Octets data) {
        long ssrc = data.u32(8);
        int number = data.u16(2);
        int payloadType = data.u8(1) & 127;
        for (int index = 0; index < sources.size(); index++) {
            RtpStream stream = sources.get(index);
            if (stream.ssrc() != ssrc) {
                continue;
            }
            RtpStream current = stream.next(frame, at, number, payloadType);
            if (current != stream) {
                end(way, stream);
                sources.set(index, current);
            } else if (!stream.sure() && ports.announced(way.to())) {
                stream.announced();
            }
            return;
        }
        RtpStream stream = new RtpStream(ssrc, frame, at, number, payloadType);
        if (ports.announced(way.to())) {
            stream.announced();
        }
        if (sources.size() == MAX_SOURCES) {
            end(way, sources.remove(unsureOrFirst(sources)));
        }
        sources.add(stream);
    }

    private static int unsureOrFirst(List<RtpStream> sources) {
        for (int index = 0; index < sources.size(); index++) {
            if (!sources.get(index).sure()) {
                return index;
            }
        }
        return 0;
    }

    private void end(Way way, List<RtpStream> sources) {
        sources.forEach(stream -> end(way, stream));
    }

    private void end(Way way, RtpStream stream) {
        // One too many makes the trace drop all; more need not be held.
        if (stream.sure() && over.size() <= TraceBuilder.MOST_STREAMS) {
            over.add(stream.between(NetworkFacts.endpoint(way.from()), NetworkFacts.endpoint(way.to())));
        }
    }

    /** Gives out all streams, in the order of their first packets. */
    void end() {
        ways.forEach(this::end);
        ways.clear();
        over.sort((one, other) -> Integer.compare(one.frame(), other.frame()));
        over.forEach(trace::media);
    }
}

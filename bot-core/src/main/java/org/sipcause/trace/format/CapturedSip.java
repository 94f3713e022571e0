package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.pcap.Address;
import org.sipcause.pcap.ExportedPdu;
import org.sipcause.pcap.Octets;
import org.sipcause.pcap.PacketSink;
import org.sipcause.pcap.Peer;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipReader;
import org.sipcause.trace.NetworkEvent.Kind;
import org.sipcause.trace.TimeBase;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.Transport;

/** Finds SIP in packets by what they hold, whatever their ports, and what else in them bears on it. */
final class CapturedSip implements PacketSink {
    private static final int SHORTEST = "SIP/2.0 200\r\n".length();

    private final TraceBuilder trace;
    private final SipReader reader = new SipReader();
    private final Octets.Reader<Optional<SipMessage>> whole = reader::read;
    private final Octets.Reader<Optional<SipMessage>> inPart = reader::readInexact;
    private final RtpStreams media;
    private final CapturedMessages messages;
    private final NetworkFacts facts;
    private final DnsLookups lookups;
    private final CapturedStreams streams;
    private Optional<ExportedPdu> exported = Optional.empty();
    private Instant now = Instant.EPOCH;

    CapturedSip(TraceBuilder trace) {
        this.trace = trace;
        trace.times(TimeBase.UTC);
        MediaPorts ports = new MediaPorts();
        this.media = new RtpStreams(ports, trace);
        this.messages = new CapturedMessages(trace, ports);
        this.facts = new NetworkFacts(trace);
        this.lookups = new DnsLookups(facts);
        this.streams = new CapturedStreams(trace, messages, facts);
    }

    @Override
    public void datagram(int frame, Instant at, Peer from, Peer to, long packetId, Octets payload, boolean cut) {
        now = at;
        if (from.port() == DnsMessage.PORT || to.port() == DnsMessage.PORT) {
            lookups.datagram(frame, at, from, to, payload);
            return;
        }
        if (RtpStreams.looksRight(payload)) {
            media.datagram(frame, at, from, to, payload);
            return;
        }
        if (payload.length() < SHORTEST) {
            return;
        }
        if (Hep.is(payload)) {
            Hep.parse(payload, at).ifPresent(hep -> messages.add(hep, frame));
            return;
        }
        if (!mayBeSip(payload.u8(0))) {
            return;
        }
        Optional<SipMessage> message = payload.read(cut ? inPart : whole);
        if (message.isPresent() && cut) {
            trace.skip("frame " + frame, "message cut short by the capture's snap length");
        }
        if (message.isPresent()) {
            OptionalInt id = packetId == 0 ? OptionalInt.empty() : OptionalInt.of((int) packetId);
            messages.add(message.get(), frame, Optional.of(at), from, to, Transport.UDP, id);
        }
    }

    /** Printable, or the empty lines that may come before a message; RTP, STUN and DNS begin otherwise. */
    private static boolean mayBeSip(int first) {
        return (first > ' ' && first < 127) || first == '\r' || first == '\n';
    }

    @Override
    public void message(int frame, Instant at, Peer from, Peer to, Octets payload) {
        messages.add(payload.copy(), frame, at, from, to, Transport.SCTP);
    }

    @Override
    public void exported(int frame, Instant at, ExportedPdu pdu) {
        boolean again = exported.filter(pdu::same).isPresent();
        exported = Optional.of(pdu);
        if (again) {
            return;
        }
        Transport over = switch (pdu.over()) {
            case 1 -> Transport.SCTP;
            case 2 -> Transport.TCP;
            default -> Transport.UDP;
        };
        messages.add(pdu.payload().copy(), frame, at, pdu.from(), pdu.to(), over);
    }

    @Override
    public void opened(Peer from, Peer to) {
        streams.opened(from, to);
    }

    @Override
    public void stream(int frame, Instant at, Peer from, Peer to, Octets payload, boolean gap) {
        now = at;
        streams.add(frame, at, from, to, payload, gap);
    }

    @Override
    public void refused(int frame, Instant at, Peer from, Peer to) {
        facts.between(Kind.TCP_REFUSED, frame, at, from, to, "connection refused");
    }

    @Override
    public void reset(int frame, Instant at, Peer from, Peer to) {
        streams.reset(frame, at, from, to);
    }

    @Override
    public void unanswered(int frame, Instant at, Peer from, Peer to, int times) {
        facts.between(Kind.TCP_UNANSWERED, frame, at, from, to, "SYN sent " + times + " times");
    }

    @Override
    public void incomplete(int frame, Instant at, Peer from, Peer to, Octets begin, String what) {
        trace.skip("frame " + frame, "IP fragment whose other parts are missing");
        facts.incomplete(frame, at, from, to, begin, what);
    }

    @Override
    public void unreachable(
            int frame, Instant at, Address from, Peer quotedFrom, Peer quotedTo, String what, Octets quoted) {
        facts.unreachable(frame, at, from, quotedFrom, quotedTo, what, quoted);
    }

    @Override
    public void assumed(String what) {
        trace.repaired(what);
    }

    @Override
    public void unread(int frame, String why) {
        trace.skip(frame == 0 ? "input" : "frame " + frame, why);
    }

    @Override
    public boolean full() {
        return trace.full();
    }

    /** Gives out what waited for the end of the capture. */
    void end() {
        streams.end();
        lookups.end(now);
        media.end();
    }
}

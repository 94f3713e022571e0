package org.sipcause.pcap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts IP packets together from their fragments, which may come in any order (RFC 791 §3.2, RFC 8200 §4.5). */
final class Fragments {
    private static final int MAX_PENDING = 512;
    private static final int MAX_PIECES = 256; // of 64 KiB at the smallest sane MTU
    private static final int MAX_PACKET = 65_535;

    /** Receivers wait no longer (RFC 1122 §3.3.2 and RFC 8200 §4.5: 60 s), and then the same number may mean another packet. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Key(Address from, Address to, int protocol, long id) {}

    private record Pending(int firstFrame, Instant at, List<IpPacket> pieces) {}

    private final Map<Key, Pending> pending = new LinkedHashMap<>();
    private final PacketSink sink;

    /** Tells the sink of each packet whose fragments did not all come. */
    Fragments(PacketSink sink) {
        this.sink = sink;
    }

    /** The whole packet, once its last missing piece has come. */
    Optional<IpPacket> add(Frame frame, IpPacket piece) {
        expire(frame.at());
        Key key = new Key(piece.from(), piece.to(), piece.protocol(), piece.id());
        Pending packet = pending.computeIfAbsent(key, _ -> new Pending(frame.number(), frame.at(), new ArrayList<>()));
        if (packet.pieces().size() < MAX_PIECES
                && piece.offset() + piece.payload().length() <= MAX_PACKET) {
            packet.pieces().add(piece.own());
        }
        Optional<IpPacket> whole = whole(packet.pieces());
        if (whole.isPresent()) {
            pending.remove(key);
        } else if (pending.size() > MAX_PENDING) {
            giveUpEldest();
        }
        return whole;
    }

    private void expire(Instant now) {
        while (!pending.isEmpty()
                && Duration.between(pending.values().iterator().next().at(), now)
                                .compareTo(PATIENCE)
                        > 0) {
            giveUpEldest();
        }
    }

    private void giveUpEldest() {
        var eldest = pending.values().iterator();
        Pending packet = eldest.next();
        eldest.remove();
        giveUp(packet);
    }

    /** Gives up on what is not complete. */
    void end() {
        pending.values().forEach(this::giveUp);
        pending.clear();
    }

    private void giveUp(Pending packet) {
        List<IpPacket> ordered = ordered(packet.pieces());
        if (ordered.isEmpty()) {
            return;
        }
        IpPacket first = ordered.getFirst();
        boolean ports = first.offset() == 0 && first.hasPorts();
        Octets begin =
                ports && first.protocol() == IpPacket.UDP ? first.payload().after(8) : Octets.NONE;
        Peer from = new Peer(first.from(), ports ? first.payload().u16(0) : 0);
        Peer to = new Peer(first.to(), ports ? first.payload().u16(2) : 0);
        sink.incomplete(packet.firstFrame(), packet.at(), from, to, begin, arrived(ordered));
    }

    private static String arrived(List<IpPacket> ordered) {
        int bytes = 0;
        int upTo = 0;
        for (IpPacket piece : ordered) {
            int end = piece.offset() + piece.payload().length();
            bytes += Math.max(0, end - Math.max(upTo, piece.offset()));
            upTo = Math.max(upTo, end);
        }
        boolean ends = ordered.stream().anyMatch(piece -> !piece.more());
        String missing = ordered.getFirst().offset() > 0 ? ", the beginning did not" : "";
        return ends ? bytes + " of " + upTo + " bytes arrived" + missing : bytes + " bytes arrived, the end did not";
    }

    private static List<IpPacket> ordered(List<IpPacket> pieces) {
        return pieces.stream().sorted(Comparator.comparingInt(IpPacket::offset)).toList();
    }

    private static Optional<IpPacket> whole(List<IpPacket> pieces) {
        Optional<IpPacket> last = pieces.stream().filter(piece -> !piece.more()).findFirst();
        if (last.isEmpty() || pieces.size() < 2) {
            return Optional.empty();
        }
        int length = last.get().offset() + last.get().payload().length();
        List<IpPacket> ordered = ordered(pieces);
        byte[] bytes = new byte[length];
        int filled = 0;
        boolean cut = false;
        for (IpPacket piece : ordered) {
            if (piece.offset() > filled) {
                return Optional.empty();
            }
            Octets fits = piece.payload().first(Math.max(0, length - piece.offset()));
            fits.copyTo(bytes, Math.min(piece.offset(), length));
            filled = Math.max(filled, piece.offset() + fits.length());
            cut |= piece.cut();
        }
        if (filled < length) {
            return Optional.empty();
        }
        IpPacket first = ordered.getFirst();
        return Optional.of(
                new IpPacket(first.from(), first.to(), first.protocol(), first.id(), 0, false, Octets.of(bytes), cut));
    }
}

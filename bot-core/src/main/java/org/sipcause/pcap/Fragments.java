package org.sipcause.pcap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Puts IP packets together from their fragments, which may come in any order (RFC 791 §3.2, RFC 8200 §4.5). */
final class Fragments {
    private static final int MAX_PENDING = 512;
    private static final int MAX_PIECES = 256; // of 64 KiB at the smallest sane MTU
    private static final int MAX_PACKET = 65_535;

    private record Key(Address from, Address to, int protocol, long id) {}

    private record Pending(int firstFrame, List<IpPacket> pieces) {}

    private final Map<Key, Pending> pending = new LinkedHashMap<>();
    private final IntConsumer incomplete;

    /** Tells the first frame of each packet whose fragments did not all come. */
    Fragments(IntConsumer incomplete) {
        this.incomplete = incomplete;
    }

    /** The whole packet, once its last missing piece has come. */
    Optional<IpPacket> add(int frame, IpPacket piece) {
        Key key = new Key(piece.from(), piece.to(), piece.protocol(), piece.id());
        Pending packet = pending.computeIfAbsent(key, _ -> new Pending(frame, new ArrayList<>()));
        if (packet.pieces().size() < MAX_PIECES
                && piece.offset() + piece.payload().length() <= MAX_PACKET) {
            packet.pieces().add(piece);
        }
        Optional<IpPacket> whole = whole(packet.pieces());
        if (whole.isPresent()) {
            pending.remove(key);
        } else if (pending.size() > MAX_PENDING) {
            Iterator<Pending> eldest = pending.values().iterator();
            incomplete.accept(eldest.next().firstFrame());
            eldest.remove();
        }
        return whole;
    }

    /** Gives up on what is not complete. */
    void end() {
        pending.values().forEach(packet -> incomplete.accept(packet.firstFrame()));
        pending.clear();
    }

    private static Optional<IpPacket> whole(List<IpPacket> pieces) {
        Optional<IpPacket> last = pieces.stream().filter(piece -> !piece.more()).findFirst();
        if (last.isEmpty() || pieces.size() < 2) {
            return Optional.empty();
        }
        int length = last.get().offset() + last.get().payload().length();
        List<IpPacket> ordered = pieces.stream()
                .sorted(Comparator.comparingInt(IpPacket::offset))
                .toList();
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

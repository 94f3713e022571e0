package org.sipcause.pcap;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * ESP straight over IP. Nothing in it says whether it is encrypted (RFC 4303 §2, RFC 5879 §1): it is read only where the asker
 * says that it is not, and named otherwise.
 */
final class BareEsp {
    /** Packets that are tried unasked: in many more, one would make sense by chance. */
    private static final int TRIED = 16;

    private final boolean plain;
    private final PacketSink sink;
    private final Set<String> said = new HashSet<>();
    private int tried;

    /** {@code plain}: whether the asker says that it is not encrypted. */
    BareEsp(boolean plain, PacketSink sink) {
        this.plain = plain;
        this.sink = sink;
    }

    /** What a packet holds; nothing where it is left alone, which is said once. */
    Optional<IpPacket> open(Frame frame, IpPacket ip) {
        if (tried == TRIED) {
            return Optional.empty();
        }
        Optional<IpPacket> inner = Esp.parse(ip);
        if (!plain) {
            tried++;
            unread(
                    frame,
                    inner.isPresent()
                            ? "ESP looks unencrypted: trace --esp-null reads it"
                            : "ESP is left alone, as most of it is encrypted");
            return Optional.empty();
        }
        if (inner.isEmpty()) {
            unread(frame, "ESP that shows neither UDP nor TCP is left alone");
        } else if (said.add("")) {
            sink.assumed("null-encrypted ESP removed, as --esp-null says");
        }
        return inner;
    }

    private void unread(Frame frame, String why) {
        if (said.add(why)) {
            sink.unread(frame.number(), why);
        }
    }
}

package org.sipcause.pcap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A message that Wireshark took out of its packets, decrypted perhaps, and saved with its addresses (LINKTYPE_WIRESHARK_UPPER_PDU).
 *
 * @param protocol the name of its dissector: {@code sip}
 * @param over what carried it, in Wireshark's numbers: 2 TCP, 3 UDP, 1 SCTP; 0 where it is not said
 * @param frame number of the frame that it was in; 0 where it is not said
 */
public record ExportedPdu(String protocol, Peer from, Peer to, int over, int frame, Octets payload) {
    private static final Address NOWHERE = new Address(false, 0, 0);

    public ExportedPdu {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(payload, "payload");
    }

    /** Whether both are one message, handed on by one dissector after the other. */
    public boolean same(ExportedPdu other) {
        return frame > 0
                && frame == other.frame
                && !protocol.equals(other.protocol)
                && Arrays.equals(payload.copy(), other.payload.copy());
    }

    /** Reads the tags before the message; nothing where they have no end or name no protocol. */
    static Optional<ExportedPdu> parse(Octets data) {
        String protocol = "";
        Address from = NOWHERE;
        Address to = NOWHERE;
        int[] numbers = new int[7];
        Octets rest = data;
        while (rest.length() >= 4) {
            int tag = rest.u16(0);
            int length = rest.u16(2);
            Octets value = rest.after(4).first(length);
            rest = rest.after(4 + length);
            switch (tag) {
                case 0 -> {
                    Peer sender = new Peer(from, numbers[1] & 0xffff);
                    Peer receiver = new Peer(to, numbers[2] & 0xffff);
                    return protocol.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new ExportedPdu(protocol, sender, receiver, numbers[0], numbers[6], rest.own()));
                }
                case 12, 14 -> protocol = text(value);
                case 20, 22 -> from = Address.of(value).orElse(from);
                case 21, 23 -> to = Address.of(value).orElse(to);
                case 24, 25, 26, 30 -> numbers[tag - 24] = value.length() == 4 ? (int) value.u32(0) : 0;
                default -> {} // what a dissector wants to know, and no more
            }
        }
        return Optional.empty();
    }

    private static String text(Octets value) {
        return new String(value.copy(), StandardCharsets.US_ASCII).replace("\0", "");
    }
}

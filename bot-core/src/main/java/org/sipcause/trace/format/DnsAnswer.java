package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.pcap.Octets;

/**
 * A resolver's answer that is no help (RFC 1035 §4.1.1).
 *
 * @param code 2 for SERVFAIL, 3 for NXDOMAIN
 * @param name that was asked for, without the last dot
 * @param type of the records asked for, by number
 */
record DnsAnswer(int code, String name, int type) {
    static final int PORT = 53;
    static final int SERVFAIL = 2;
    static final int NXDOMAIN = 3;
    private static final int MAX_NAME = 255;

    /** Reads a datagram from a resolver; nothing where it is no such answer. */
    static Optional<DnsAnswer> parse(Octets data) {
        if (data.length() < 17 || (data.u8(2) & 0x80) == 0 || data.u16(4) == 0) {
            return Optional.empty();
        }
        int code = data.u8(3) & 15;
        if (code != SERVFAIL && code != NXDOMAIN) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder();
        int at = 12;
        while (at < data.length() && data.u8(at) > 0) {
            int length = data.u8(at);
            if (length > 63 || at + length >= data.length() || name.length() + length > MAX_NAME) {
                return Optional.empty();
            }
            name.append(name.isEmpty() ? "" : ".");
            for (int letter = at + 1; letter <= at + length; letter++) {
                int c = data.u8(letter);
                name.append(c > ' ' && c < 127 ? (char) c : '?');
            }
            at += 1 + length;
        }
        return at + 3 <= data.length() && !name.isEmpty()
                ? Optional.of(new DnsAnswer(code, name.toString(), data.u16(at + 1)))
                : Optional.empty();
    }

    /** The record type's name where SIP asks for it (RFC 3263 §4), else its number: {@code SRV}. */
    String typeName() {
        return switch (type) {
            case 1 -> "A";
            case 28 -> "AAAA";
            case 33 -> "SRV";
            case 35 -> "NAPTR";
            default -> "type " + type;
        };
    }
}

package org.sipcause.trace.format;

import org.sipcause.pcap.Octets;

/**
 * A domain name in a DNS message (RFC 1035 §4.1.4).
 *
 * @param text without the last dot; empty for the root, and where it cannot be read
 * @param end where what follows it begins; negative where it cannot be read
 */
record DnsName(String text, int end) {
    private static final int MAX_NAME = 255;
    private static final int MAX_JUMPS = 16;
    private static final DnsName NONE = new DnsName("", -1);

    static DnsName at(Octets data, int from) {
        StringBuilder name = new StringBuilder();
        int at = from;
        int end = -1;
        int jumps = 0;
        while (at < data.length() && data.u8(at) > 0) {
            int length = data.u8(at);
            if (length >= 0xc0) { // the rest stands elsewhere
                if (at + 1 >= data.length() || ++jumps > MAX_JUMPS) {
                    return NONE;
                }
                end = end < 0 ? at + 2 : end;
                at = data.u16(at) & 0x3fff;
                continue;
            }
            if (length > 63 || at + length >= data.length() || name.length() + length > MAX_NAME) {
                return NONE;
            }
            name.append(name.isEmpty() ? "" : ".").append(printable(data, at + 1, length));
            at += 1 + length;
        }
        if (at >= data.length()) {
            return NONE;
        }
        return new DnsName(name.toString(), end < 0 ? at + 1 : end);
    }

    static String printable(Octets data, int from, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int at = from; at < from + length; at++) {
            int c = data.u8(at);
            text.append(c > ' ' && c < 127 ? (char) c : '?');
        }
        return text.toString();
    }
}

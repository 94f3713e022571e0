package org.sipcause.pcap;

import java.util.Optional;
import java.util.StringJoiner;

/**
 * An IP address.
 *
 * @param high the upper 64 bits of an IPv6 address, else 0
 * @param low the lower 64 bits, or the 32 of an IPv4 address
 */
public record Address(boolean v6, long high, long low) {
    /** The address in 4 or 16 bytes; nothing where there are others. */
    public static Optional<Address> of(Octets bytes) {
        return switch (bytes.length()) {
            case 4 -> Optional.of(v4(bytes, 0));
            case 16 -> Optional.of(v6(bytes, 0));
            default -> Optional.empty();
        };
    }

    /** Reads {@code 192.0.2.1} or {@code 2001:db8::1}; nothing where the text is neither. */
    public static Optional<Address> parse(String text) {
        byte[] bytes = text.indexOf(':') < 0 ? AddressText.v4(text) : AddressText.v6(text);
        return of(Octets.of(bytes));
    }

    static Address v4(Octets bytes, int at) {
        return new Address(false, 0, bytes.u32(at));
    }

    static Address v6(Octets bytes, int at) {
        return new Address(true, bytes.u64(at), bytes.u64(at + 8));
    }

    /** Written out, as every packet is asked for its ends: what a record makes of itself is slow until it is compiled. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Address address && v6 == address.v6 && high == address.high && low == address.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high * 31 + low);
    }

    /** {@code 192.0.2.1}, or {@code 2001:db8::1} as RFC 5952 §4 writes it. */
    @Override
    public String toString() {
        if (!v6) {
            return ((low >> 24) & 255) + "." + ((low >> 16) & 255) + "." + ((low >> 8) & 255) + "." + (low & 255);
        }
        int bestFrom = 0;
        int bestLength = 1; // a single zero group is written out
        for (int group = 0; group < 8; group++) {
            int length = 0;
            while (group + length < 8 && group(group + length) == 0) {
                length++;
            }
            if (length > bestLength) {
                bestFrom = group;
                bestLength = length;
            }
        }
        return bestLength > 1 ? groups(0, bestFrom) + "::" + groups(bestFrom + bestLength, 8) : groups(0, 8);
    }

    private String groups(int from, int to) {
        StringJoiner text = new StringJoiner(":");
        for (int group = from; group < to; group++) {
            text.add(Integer.toHexString(group(group)));
        }
        return text.toString();
    }

    private int group(int group) {
        long half = group < 4 ? high : low;
        return (int) (half >> (48 - group % 4 * 16)) & 0xffff;
    }
}

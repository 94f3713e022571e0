package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Optional;
import org.sipcause.pcap.Address;
import org.sipcause.pcap.Octets;
import org.sipcause.pcap.Peer;

/**
 * A message that a capture agent sent on to its server, with the addresses that it had (HEP3/EEP: chunks of vendor, type, length and
 * value).
 *
 * @param protocol IP protocol number: 17 for UDP, 6 for TCP
 */
record Hep(Peer from, Peer to, int protocol, Instant at, Octets payload) {
    private static final long MAGIC = 0x48455033; // "HEP3"
    private static final int SIP = 1;

    /** Reads a datagram; nothing where it is no HEP3 or holds no SIP. */
    static Optional<Hep> parse(Octets data) {
        if (data.length() < 6 || data.u32(0) != MAGIC) {
            return Optional.empty();
        }
        Optional<Address> source = Optional.empty();
        Optional<Address> destination = Optional.empty();
        Octets payload = Octets.NONE;
        int[] numbers = new int[12];
        Octets rest = data.first(data.u16(4)).after(6);
        while (rest.length() >= 6) {
            int type = rest.u16(2);
            int length = rest.u16(4);
            if (length < 6 || length > rest.length()) {
                break;
            }
            Octets value = rest.first(length).after(6);
            boolean ofHep = rest.u16(0) == 0; // other vendors number their chunks as they like
            rest = rest.after(length);
            if (!ofHep) {
                continue;
            }
            switch (type) {
                case 3, 5 -> source = Address.of(value);
                case 4, 6 -> destination = Address.of(value);
                case 15 -> payload = value;
                case 2, 7, 8, 9, 10, 11 -> numbers[type] = number(value);
                default -> {} // agent, password, correlation
            }
        }
        if (source.isEmpty() || destination.isEmpty() || numbers[11] != SIP) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochSecond(Integer.toUnsignedLong(numbers[9]), numbers[10] % 1_000_000 * 1000L);
        return Optional.of(new Hep(
                new Peer(source.get(), numbers[7] & 0xffff),
                new Peer(destination.get(), numbers[8] & 0xffff),
                numbers[2],
                at,
                payload));
    }

    private static int number(Octets value) {
        return switch (value.length()) {
            case 1 -> value.u8(0);
            case 2 -> value.u16(0);
            case 4 -> (int) value.u32(0);
            default -> 0;
        };
    }
}

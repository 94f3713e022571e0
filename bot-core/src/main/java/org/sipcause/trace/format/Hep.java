package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Optional;
import org.sipcause.pcap.Address;
import org.sipcause.pcap.Octets;
import org.sipcause.pcap.Peer;

/**
 * A message that a capture agent sent on to its server, with the addresses that it had (HEP3/EEP: chunks of vendor, type, length and
 * value; HEP1 and 2: a header of fixed length).
 *
 * @param protocol IP protocol number: 17 for UDP, 6 for TCP
 */
record Hep(Peer from, Peer to, int protocol, Instant at, Octets payload) {
    private static final long MAGIC = 0x48455033; // "HEP3"
    private static final int SIP = 1;
    private static final int OLD_HEADER = 8;
    private static final int OLD_TIME = 12; // seconds, microseconds, agent: HEP2 alone has them

    /** Whether bytes begin as HEP does; then they are no SIP. */
    static boolean is(Octets data) {
        return data.length() > 6 && (data.u32(0) == MAGIC || old(data));
    }

    private static boolean old(Octets data) {
        int version = data.u8(0);
        boolean v4 = data.u8(2) == 2 && data.u8(1) == OLD_HEADER + 8;
        boolean v6 = data.u8(2) == 10 && data.u8(1) == OLD_HEADER + 32;
        return (version == 1 || version == 2) && (v4 || v6) && data.length() > data.u8(1) + OLD_TIME;
    }

    /** Reads a packet that came at this time; nothing where it is no HEP or holds no SIP. */
    static Optional<Hep> parse(Octets data, Instant seen) {
        if (!is(data)) {
            return Optional.empty();
        }
        return data.u32(0) == MAGIC ? chunks(data) : Optional.of(header(data, seen));
    }

    private static Hep header(Octets data, Instant seen) {
        int length = (data.u8(1) - OLD_HEADER) / 2;
        Octets addresses = data.after(OLD_HEADER);
        Address from = Address.of(addresses.first(length)).orElseThrow();
        Address to = Address.of(addresses.first(2 * length).after(length)).orElseThrow();
        Octets payload = addresses.after(2 * length + (data.u8(0) == 2 ? OLD_TIME : 0));
        return new Hep(new Peer(from, data.u16(4)), new Peer(to, data.u16(6)), data.u8(3), seen, payload);
    }

    private static Optional<Hep> chunks(Octets data) {
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

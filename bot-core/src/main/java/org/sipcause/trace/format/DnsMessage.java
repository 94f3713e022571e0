package org.sipcause.trace.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sipcause.pcap.Address;
import org.sipcause.pcap.Octets;

/**
 * A question to a resolver, or its answer (RFC 1035 §4.1).
 *
 * @param code of an answer: 0, 2 for SERVFAIL, 3 for NXDOMAIN, 5 for REFUSED
 * @param name that is asked for, without the last dot
 * @param type of the records asked for: {@code SRV}, or {@code type 99}
 * @param records the first ones of an answer, as zone files write them, without name and time
 */
record DnsMessage(boolean answer, int code, String name, String type, List<String> records) {
    static final int PORT = 53;
    static final int SERVFAIL = 2;
    static final int NXDOMAIN = 3;
    static final int REFUSED = 5;
    private static final int HEADER = 12;
    private static final int MOST_RECORDS = 4;
    private static final int MOST_LOOKED_AT = 32;

    DnsMessage {
        records = List.copyOf(records);
    }

    /** Reads a datagram; nothing where it is not one question, with or without an answer. */
    static Optional<DnsMessage> parse(Octets data) {
        if (data.length() < HEADER + 5 || data.u16(4) != 1 || (data.u8(2) & 0x78) != 0) {
            return Optional.empty();
        }
        boolean answer = (data.u8(2) & 0x80) != 0;
        DnsName name = DnsName.at(data, HEADER);
        if (name.end() < 0 || name.end() + 4 > data.length() || name.text().isEmpty()) {
            return Optional.empty();
        }
        String type = typeName(data.u16(name.end()));
        List<String> records = answer ? records(data, name.end() + 4) : List.of();
        return Optional.of(new DnsMessage(answer, data.u8(3) & 15, name.text(), type, records));
    }

    private static List<String> records(Octets data, int from) {
        List<String> records = new ArrayList<>();
        int at = from;
        int count = Math.min(data.u16(6), MOST_LOOKED_AT);
        for (int record = 0; record < count && records.size() < MOST_RECORDS; record++) {
            int fields = DnsName.at(data, at).end();
            if (fields < 0 || fields + 10 > data.length()) {
                break;
            }
            int value = fields + 10;
            int length = data.u16(fields + 8);
            if (value + length > data.length()) {
                break;
            }
            value(data, data.u16(fields), value, length).ifPresent(records::add);
            at = value + length;
        }
        return records;
    }

    /** The records that lead to a next hop (RFC 3263 §4); another kind is left out. */
    private static Optional<String> value(Octets data, int type, int at, int length) {
        return switch (type) {
            case 1, 28 -> Address.of(data.first(at + length).after(at)).map(Address::toString);
            case 5 -> Optional.of("CNAME " + DnsName.at(data, at).text());
            case 33 ->
                length < 7
                        ? Optional.empty()
                        : Optional.of(data.u16(at) + " " + data.u16(at + 2) + " " + data.u16(at + 4) + " "
                                + DnsName.at(data, at + 6).text());
            case 35 -> naptr(data, at, at + length);
            default -> Optional.empty();
        };
    }

    /** Order, preference, flags, service and replacement (RFC 3403 §4.1); the regular expression is of no use here. */
    private static Optional<String> naptr(Octets data, int from, int end) {
        StringBuilder text = new StringBuilder();
        int at = from + 4;
        for (int string = 0; string < 3; string++) {
            if (at >= end || at + 1 + data.u8(at) > end) {
                return Optional.empty();
            }
            int length = data.u8(at);
            if (string < 2) {
                text.append(" \"")
                        .append(DnsName.printable(data, at + 1, length))
                        .append('"');
            }
            at += 1 + length;
        }
        return Optional.of(data.u16(from) + " " + data.u16(from + 2) + text + " "
                + DnsName.at(data, at).text());
    }

    /** Where SIP asks for it (RFC 3263 §4) its name, else its number. */
    private static String typeName(int type) {
        return switch (type) {
            case 1 -> "A";
            case 5 -> "CNAME";
            case 28 -> "AAAA";
            case 33 -> "SRV";
            case 35 -> "NAPTR";
            default -> "type " + type;
        };
    }

    /** What is asked for: {@code sbc.example.com SRV}. */
    String question() {
        return name + " " + type;
    }
}

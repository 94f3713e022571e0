package org.sipcause.sip;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.sipcause.octets.Octets;
import org.sipcause.octets.Usual;

/**
 * Reads a Via as nearly all are written, {@code SIP/2.0/UDP host:5060;branch=x;received=y;rport=z}, in one go: where anything is out
 * of the ordinary, such as quotes, a second value or a blank, it reads nothing, and {@link Via#parse} does.
 */
final class UsualVia {
    private static final long VERSION = word("SIP/2.0/");
    private static final long RECEIVED = word("received");
    private static final long BRANCH = word("branch=");
    private static final long BRANCH_BYTES = -1L >>> Byte.SIZE;
    private static final long RPORT = word("rport");
    private static final long RPORT_BYTES = -1L >>> (3 * Byte.SIZE);
    private static final int TRANSPORT = 8;
    private static final int HOST = 12;

    private UsualVia() {}

    private static long word(String ascii) {
        long word = 0;
        for (int at = 0; at < ascii.length(); at++) {
            word |= (long) ascii.charAt(at) << (at * Byte.SIZE);
        }
        return word;
    }

    static Optional<Via> parse(byte[] bytes, int at, int to) {
        if (to - at <= HOST
                || to + Long.BYTES > bytes.length
                || Octets.eight(bytes, at) != VERSION
                || HostPort.nameEnd(bytes, at + TRANSPORT, to) != at + HOST - 1
                || bytes[at + HOST - 1] != ' ') {
            return Optional.empty();
        }
        int host = at + HOST;
        int hostEnd = HostPort.nameEnd(bytes, host, to);
        int semicolon = hostEnd;
        OptionalInt port = OptionalInt.empty();
        if (hostEnd < to && bytes[hostEnd] == ':') {
            semicolon = Octets.find(bytes, ';', hostEnd, to);
            OptionalLong number = Octets.number(bytes, hostEnd + 1, semicolon, 65_535);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            port = HostPort.port(number.getAsLong());
        }
        if (hostEnd == host || (semicolon < to && bytes[semicolon] != ';')) {
            return Optional.empty();
        }
        long branch = Params.ABSENT;
        long received = Params.ABSENT;
        long rport = Params.ABSENT;
        int start = semicolon + 1;
        while (start < to) {
            int end = start;
            long parted = 0;
            while (end < to && parted == 0) {
                long eight = Octets.eight(bytes, end);
                if (to - end < Long.BYTES) {
                    eight |= -1L << ((to - end) * Byte.SIZE); // what follows the value is not looked at
                }
                if (Params.special(eight) != 0) {
                    return Optional.empty();
                }
                parted = Octets.anyMatching(eight, ';');
                end += parted == 0 ? Long.BYTES : Long.numberOfTrailingZeros(parted) / Byte.SIZE;
            }
            end = Math.min(end, to);
            long first = Octets.eight(bytes, start);
            switch (bytes[start]) {
                case 'b' -> {
                    if ((first & BRANCH_BYTES) != BRANCH || end - start < 7) {
                        return Optional.empty();
                    }
                    branch = branch == Params.ABSENT ? Params.place(start + 7, end) : branch;
                }
                case 'r' -> {
                    if (first == RECEIVED && end - start > 8 && bytes[start + 8] == '=') {
                        received = received == Params.ABSENT ? Params.place(start + 9, end) : received;
                    } else if ((first & RPORT_BYTES) == RPORT && end - start == 5) {
                        rport = rport == Params.ABSENT ? Params.place(end, end) : rport;
                    } else if ((first & RPORT_BYTES) == RPORT && end - start > 5 && bytes[start + 5] == '=') {
                        rport = rport == Params.ABSENT ? Params.place(start + 6, end) : rport;
                    } else {
                        return Optional.empty();
                    }
                }
                case 'B', 'R', ' ', '\t' -> {
                    return Optional.empty();
                }
                default -> {} // another one, such as alias, ttl or maddr
            }
            start = end + 1;
        }
        return Optional.of(new Via(
                bytes,
                at,
                to,
                Via.VERSION,
                Usual.word(bytes, at + TRANSPORT, host - 1),
                new HostPort(Octets.text(bytes, host, hostEnd), port, true),
                semicolon,
                branch,
                received,
                rport));
    }
}

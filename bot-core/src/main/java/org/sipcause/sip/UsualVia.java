package org.sipcause.sip;

import java.util.List;
import java.util.OptionalInt;
import org.sipcause.octets.Octets;

/**
 * Reads a Via as nearly all are written, {@code SIP/2.0/UDP host:5060;branch=x;received=y;rport=z}, in one go: where anything is out
 * of the ordinary, such as quotes, a second value or a blank, it reads nothing, and {@link Via#parse} does.
 */
final class UsualVia {
    private static final long VERSION = Octets.word("SIP/2.0/");
    private static final int TRANSPORT = 8;
    private static final int HOST = 12;
    private static final int UDP = (int) Octets.word("UDP ");
    private static final int TCP = (int) Octets.word("TCP ");
    private static final int TLS = (int) Octets.word("TLS ");
    private static final int WSS = (int) Octets.word("WSS ");

    private static final long BRANCH = Octets.word("branch=");
    private static final long BRANCH_BYTES = -1L >>> Byte.SIZE;
    private static final long RECEIVED = Octets.word("received");
    private static final long RPORT = Octets.word("rport");
    private static final long RPORT_BYTES = -1L >>> (3 * Byte.SIZE);

    private UsualVia() {}

    /** Adds the Via in a stretch of bytes to those before it; says whether it could. */
    static boolean add(byte[] bytes, int at, int to, List<Via> vias) {
        if (to - at <= HOST || to + Long.BYTES > bytes.length || Octets.eight(bytes, at) != VERSION) {
            return false;
        }
        String transport = transport((int) Octets.eight(bytes, at + TRANSPORT));
        int host = at + HOST;
        if (transport.isEmpty() || bytes[host] == '[' || !Octets.plain(bytes, host, to)) {
            return false;
        }
        int hostEnd = Octets.colonOrSemicolon(bytes, host, to);
        int params = hostEnd;
        OptionalInt port = OptionalInt.empty();
        if (hostEnd < to && bytes[hostEnd] == ':') {
            params = Octets.find(bytes, ';', hostEnd, to);
            port = Octets.small(bytes, hostEnd + 1, params, 65_535);
            if (port.isEmpty()) {
                return false;
            }
        }
        return hostEnd > host && add(bytes, at, to, transport, Octets.ascii(bytes, host, hostEnd), port, params, vias);
    }

    private static boolean add(
            byte[] bytes, int at, int to, String transport, String host, OptionalInt port, int params, List<Via> vias) {
        long branch = Params.ABSENT;
        long received = Params.ABSENT;
        long rport = Params.ABSENT;
        int start = params + 1;
        while (start < to) {
            int end = Octets.find(bytes, ';', start, to);
            long name = Octets.eight(bytes, start);
            if ((name & BRANCH_BYTES) == BRANCH) {
                branch = branch == Params.ABSENT ? Params.place(start + 7, end) : branch;
            } else if (name == RECEIVED && bytes[start + 8] == '=') {
                received = received == Params.ABSENT ? Params.place(start + 9, end) : received;
            } else if ((name & RPORT_BYTES) == RPORT && (end == start + 5 || bytes[start + 5] == '=')) {
                rport = rport == Params.ABSENT ? Params.place(Math.min(end, start + 6), end) : rport;
            } else if ((bytes[start] | 0x20) == 'b' || (bytes[start] | 0x20) == 'r') {
                return false; // one of the three in capitals, or something that only begins like it
            }
            start = end + 1;
        }
        vias.add(new Via(bytes, at, to, Via.VERSION, transport, host, port, params, branch, received, rport));
        return true;
    }

    private static String transport(int word) {
        if (word == UDP) {
            return "UDP";
        }
        return word == TCP ? "TCP" : word == TLS ? "TLS" : word == WSS ? "WSS" : "";
    }
}

package org.sipcause.sip;

import org.sipcause.octets.Eight;
import org.sipcause.octets.Octets;

/**
 * Reads a Via as nearly all are written, {@code SIP/2.0/UDP host:5060;branch=x;received=y;rport=z}, in one go: where anything is out
 * of the ordinary, such as quotes, a second value or a blank, it reads nothing, and {@link Via#parse} does.
 */
final class UsualVia {
    private static final long VERSION = Eight.of("SIP/2.0/");
    private static final int TRANSPORT = 8;
    private static final int HOST = 12;
    private static final int UDP = (int) Eight.of("UDP ");
    private static final int TCP = (int) Eight.of("TCP ");
    private static final int TLS = (int) Eight.of("TLS ");
    private static final int WSS = (int) Eight.of("WSS ");

    private static final long BRANCH = Eight.of("branch=");
    private static final long BRANCH_BYTES = -1L >>> Byte.SIZE;
    private static final long RECEIVED = Eight.of("received");
    private static final long RPORT = Eight.of("rport");
    private static final long RPORT_BYTES = -1L >>> (3 * Byte.SIZE);

    private final byte[] bytes;
    private final int to;
    private int params;
    private long branch = Params.ABSENT;
    private long received = Params.ABSENT;
    private long rport = Params.ABSENT;

    private UsualVia(byte[] bytes, int to) {
        this.bytes = bytes;
        this.to = to;
    }

    /** Adds the Via in a stretch of bytes to those before it; says whether it could. */
    static boolean add(byte[] bytes, int at, int to, Few<Via> vias) {
        boolean begins = to - at > HOST && to + Long.BYTES <= bytes.length && Eight.at(bytes, at) == VERSION;
        return begins && new UsualVia(bytes, to).add(at, vias);
    }

    private boolean add(int at, Few<Via> vias) {
        int host = at + HOST;
        String transport = transport((int) Eight.at(bytes, at + TRANSPORT));
        if (transport.isEmpty() || bytes[host] == '[' || !parts(host)) {
            return false;
        }
        int hostEnd = Octets.find(bytes, ':', host, params);
        int port = Octets.small(bytes, hostEnd + 1, params, 65_535).orElse(Via.NO_PORT);
        if (hostEnd == host || (port == Via.NO_PORT && hostEnd < params)) {
            return false;
        }
        String name = Octets.ascii(bytes, host, hostEnd);
        vias.put(new Via(bytes, at, to, Via.VERSION, transport, name, port, params, branch, received, rport));
        return true;
    }

    /** Goes through sent-by and parameters, which semicolons part; says whether all of it is plain. */
    private boolean parts(int host) {
        int start = host;
        while (start < to) {
            int end = Octets.plainEnd(bytes, start, to);
            if (start == host) {
                params = end;
            }
            if (end < 0 || (start > host && !param(start, end))) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    /** Of two parameters with one name the first counts. */
    private boolean param(int start, int end) {
        long name = Eight.at(bytes, start);
        if ((name & BRANCH_BYTES) == BRANCH) {
            branch = branch == Params.ABSENT ? Params.place(start + 7, end) : branch;
        } else if (name == RECEIVED && bytes[start + 8] == '=') {
            received = received == Params.ABSENT ? Params.place(start + 9, end) : received;
        } else if ((name & RPORT_BYTES) == RPORT && (end == start + 5 || bytes[start + 5] == '=')) {
            rport = rport == Params.ABSENT ? Params.place(Math.min(end, start + 6), end) : rport;
        } else {
            int letter = bytes[start] | 0x20;
            return letter != 'b'
                    && letter != 'r'; // one of the three in capitals, or something that only begins like it
        }
        return true;
    }

    private static String transport(int word) {
        if (word == UDP) {
            return "UDP";
        }
        return word == TCP ? "TCP" : word == TLS ? "TLS" : word == WSS ? "WSS" : "";
    }
}

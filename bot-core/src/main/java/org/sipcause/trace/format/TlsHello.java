package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.pcap.Octets;

/**
 * The first message of a TLS handshake, as far as its first segment goes (RFC 8446 §4.1.2).
 *
 * @param client whether the client sent it
 * @param version the highest that is offered, or the one that the server chose
 * @param name of the server that the client asks for (RFC 6066 §3)
 */
record TlsHello(boolean client, String version, Optional<String> name) {
    private static final int HANDSHAKE = 22;
    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_HELLO = 2;
    private static final int SERVER_NAME = 0;
    private static final int VERSIONS = 43;
    private static final int MAX_NAME = 255;

    /** Reads the first bytes of one direction; nothing where they are no such message. */
    static Optional<TlsHello> parse(Octets data) {
        if (data.length() < 44 || data.u8(0) != HANDSHAKE || data.u8(1) != 3) {
            return Optional.empty();
        }
        boolean client = data.u8(5) == CLIENT_HELLO;
        if (!client && data.u8(5) != SERVER_HELLO) {
            return Optional.empty();
        }
        int version = data.u16(9);
        Optional<String> name = Optional.empty();
        Octets rest = extensions(data, client);
        while (rest.length() >= 4) {
            int type = rest.u16(0);
            int length = rest.u16(2);
            Octets value = rest.after(4).first(length);
            rest = rest.after(4 + length);
            if (type == VERSIONS) {
                version = Math.max(version, version(value, client));
            } else if (type == SERVER_NAME && client) {
                name = name(value);
            }
        }
        return Optional.of(new TlsHello(client, named(version), name));
    }

    /** What follows the session, the cipher suites and the compression methods. */
    private static Octets extensions(Octets data, boolean client) {
        Octets rest = data.after(43); // record, handshake, version and random
        rest = rest.length() == 0 ? rest : rest.after(1 + rest.u8(0));
        if (!client) {
            return rest.after(5); // one suite, one method, the length
        }
        rest = rest.length() < 2 ? Octets.NONE : rest.after(2 + rest.u16(0));
        rest = rest.length() == 0 ? rest : rest.after(1 + rest.u8(0));
        return rest.after(2);
    }

    /** Values that are there for exercise only are left out (RFC 8701). */
    private static int version(Octets value, boolean client) {
        int highest = 0;
        for (int at = client ? 1 : 0; at + 2 <= value.length(); at += 2) {
            int version = value.u16(at);
            highest = version <= 0x304 ? Math.max(highest, version) : highest;
        }
        return highest;
    }

    private static Optional<String> name(Octets list) {
        if (list.length() < 6 || list.u8(2) != 0) {
            return Optional.empty();
        }
        int length = Math.min(list.u16(3), MAX_NAME);
        return 5 + length > list.length() ? Optional.empty() : Optional.of(DnsName.printable(list, 5, length));
    }

    private static String named(int version) {
        return switch (version) {
            case 0x300 -> "SSL 3.0";
            case 0x301 -> "TLS 1.0";
            case 0x302 -> "TLS 1.1";
            case 0x303 -> "TLS 1.2";
            case 0x304 -> "TLS 1.3";
            default -> "TLS";
        };
    }

    /** In words: {@code TLS 1.3, sbc.example.com}. */
    String what() {
        return version + name.map(known -> ", " + known).orElse("");
    }
}

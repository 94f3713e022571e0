package org.sipcause.sip;

import org.sipcause.octets.Octets;

/** Quoted strings in a message's bytes (RFC 3261 §25.1). */
final class Quoted {
    private Quoted() {}

    /** The place right behind the quoted string that begins at {@code open}; -1 where nothing closes it. */
    static int end(byte[] bytes, int open, int to) {
        for (int at = open + 1; at < to; at++) {
            byte octet = bytes[at];
            if (octet == '\\') {
                at++;
            } else if (octet == '"') {
                return at + 1;
            }
        }
        return -1;
    }

    /** The text without white space around it, and without quotes and backslashes where it is quoted. */
    static String text(byte[] bytes, int start, int end) {
        int to = Octets.end(bytes, start, end);
        int from = Octets.start(bytes, start, to);
        if (to - from < 2 || bytes[from] != '"' || bytes[to - 1] != '"') {
            return Octets.text(bytes, from, to);
        }
        return Octets.find(bytes, '\\', from, to) == to
                ? Octets.text(bytes, from + 1, to - 1)
                : Scan.unquote(Octets.text(bytes, from, to));
    }
}

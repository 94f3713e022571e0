package org.sipcause.octets;

/** White space as {@link Character#isWhitespace(char)} has it, in UTF-8: all of it is one byte long, or three. */
final class Whitespace {
    private static final int WIDE = 3;

    private Whitespace() {}

    static boolean isAt(byte[] bytes, int at, int to) {
        return length(bytes, at, to) > 0;
    }

    /** The first place that is no white space. */
    static int start(byte[] bytes, int from, int to) {
        int at = from;
        for (int space = 1; at < to && space > 0; at += space) {
            space = length(bytes, at, to);
        }
        return at;
    }

    /** The last place before which there is none. */
    static int end(byte[] bytes, int from, int to) {
        int at = to;
        for (int space = 1; at > from && space > 0; at -= space) {
            space = lengthBefore(bytes, from, at);
        }
        return at;
    }

    private static int length(byte[] bytes, int at, int to) {
        byte octet = bytes[at];
        if (octet >= 0) {
            return narrow(octet) ? 1 : 0;
        }
        return at + WIDE <= to && wide(bytes, at) ? WIDE : 0;
    }

    private static int lengthBefore(byte[] bytes, int from, int at) {
        byte octet = bytes[at - 1];
        if (octet >= 0) {
            return narrow(octet) ? 1 : 0;
        }
        return at - WIDE >= from && wide(bytes, at - WIDE) ? WIDE : 0;
    }

    private static boolean narrow(byte octet) {
        return octet == ' ' || (octet >= '\t' && octet <= '\r') || (octet >= 0x1c && octet <= 0x1f);
    }

    private static boolean wide(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first < 0xe1 || first > 0xe3 || bytes[at + 1] >= -64 || bytes[at + 2] >= -64) {
            return false;
        }
        return Character.isWhitespace(
                (char) ((first & 0xf) << 12 | (bytes[at + 1] & 0x3f) << 6 | (bytes[at + 2] & 0x3f)));
    }
}

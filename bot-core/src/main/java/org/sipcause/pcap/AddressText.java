package org.sipcause.pcap;

import java.util.List;

/** Reads addresses as people and session descriptions write them (RFC 4291 §2.2). */
final class AddressText {
    private static final byte[] NONE = {};
    private static final int GROUPS = 8;

    private AddressText() {}

    /** Four bytes; none where the text is no IPv4 address. */
    static byte[] v4(String text) {
        byte[] bytes = new byte[4];
        int from = 0;
        for (int part = 0; part < bytes.length; part++) {
            int dot = part < bytes.length - 1 ? text.indexOf('.', from) : text.length();
            int number = dot < 0 ? -1 : number(text.substring(from, dot), 10, 3);
            if (number < 0 || number > 255) {
                return NONE;
            }
            bytes[part] = (byte) number;
            from = dot + 1;
        }
        return bytes;
    }

    /** Sixteen bytes; none where the text is no IPv6 address. */
    static byte[] v6(String text) {
        int zeros = text.indexOf("::");
        List<String> head = groups(zeros < 0 ? text : text.substring(0, zeros));
        List<String> tail = zeros < 0 ? List.of() : groups(text.substring(zeros + 2));
        int known = head.size() + tail.size();
        if (zeros < 0 ? known != GROUPS : known >= GROUPS) {
            return NONE;
        }
        byte[] bytes = new byte[2 * GROUPS];
        boolean good = put(head, bytes, 0) && put(tail, bytes, GROUPS - tail.size());
        return good ? bytes : NONE;
    }

    private static List<String> groups(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(":", GROUPS + 2));
    }

    private static boolean put(List<String> groups, byte[] bytes, int from) {
        for (int at = 0; at < groups.size(); at++) {
            int number = number(groups.get(at), 16, 4);
            if (number < 0) {
                return false;
            }
            bytes[2 * (from + at)] = (byte) (number >> 8);
            bytes[2 * (from + at) + 1] = (byte) number;
        }
        return true;
    }

    /** At least 0; negative where it is no number of so many digits at most. */
    private static int number(String digits, int base, int most) {
        if (digits.isEmpty() || digits.length() > most) {
            return -1;
        }
        int number = 0;
        for (int at = 0; at < digits.length(); at++) {
            char c = digits.charAt(at);
            int digit = c < 128 ? Character.digit(c, base) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * base + digit;
        }
        return number;
    }
}

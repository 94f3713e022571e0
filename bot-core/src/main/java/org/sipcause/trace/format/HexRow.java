package org.sipcause.trace.format;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of a hex dump: {@code 0x0010:  0a01 011f 13c4  ......}. */
final class HexRow {
    private static final int WIDEST = 16;

    private final int at;
    private final int offset;
    private final byte[] bytes;

    private HexRow(int at, int offset, byte[] bytes) {
        this.at = at;
        this.offset = offset;
        this.bytes = bytes;
    }

    /** Where in the line it begins. */
    int at() {
        return at;
    }

    /** Where in the packet its first byte stands. */
    int offset() {
        return offset;
    }

    /** What it holds; to be read only. */
    byte[] bytes() {
        return bytes;
    }

    /** The row that a line begins with. */
    static Optional<HexRow> first(String line) {
        return all(line).stream().findFirst();
    }

    /** The rows of a line; several where line ends got lost, and then only such as are marked with {@code 0x}. */
    static List<HexRow> all(String line) {
        List<HexRow> rows = new ArrayList<>();
        int start = 0;
        while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
            start++;
        }
        read(line, start).ifPresent(rows::add);
        for (int at = line.indexOf("0x", start + 1); at >= 0; at = line.indexOf("0x", at + 2)) {
            read(line, at).filter(_ -> rows.size() < 100_000).ifPresent(rows::add);
        }
        return rows;
    }

    private static Optional<HexRow> read(String line, int from) {
        boolean marked = line.startsWith("0x", from);
        int at = marked ? from + 2 : from;
        int digits = at;
        while (at < line.length() && at - digits < 9 && hex(line.charAt(at)) >= 0) {
            at++;
        }
        boolean colon = at < line.length() && line.charAt(at) == ':';
        boolean apart = line.startsWith("  ", at) || line.startsWith("\t", at);
        if (at - digits < 4 || at - digits > 8 || (marked ? !colon : !colon && !apart)) {
            return Optional.empty();
        }
        int offset = Integer.parseUnsignedInt(line.substring(digits, at), 16);
        byte[] bytes = bytes(line, colon ? at + 1 : at);
        return bytes.length == 0 || offset < 0 ? Optional.empty() : Optional.of(new HexRow(from, offset, bytes));
    }

    /** The bytes in groups of two to eight digits, to the column of characters. */
    private static byte[] bytes(String line, int from) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(WIDEST);
        int at = from;
        while (at < line.length() && bytes.size() < WIDEST) {
            int gap = at;
            while (gap < line.length() && (line.charAt(gap) == ' ' || line.charAt(gap) == '\t')) {
                gap++;
            }
            // In the middle of a row two blanks may stand; more lead to the characters.
            if (gap == at || (bytes.size() > 0 && (gap - at > 2 || (gap - at == 2 && bytes.size() != WIDEST / 2)))) {
                break;
            }
            int end = gap;
            while (end < line.length() && end - gap < 9 && hex(line.charAt(end)) >= 0) {
                end++;
            }
            boolean whole = end == line.length() || line.charAt(end) == ' ' || line.charAt(end) == '\t';
            if (!whole || end == gap || (end - gap) % 2 != 0 || end - gap > 8) {
                break;
            }
            for (int digit = gap; digit < end; digit += 2) {
                bytes.write(hex(line.charAt(digit)) << 4 | hex(line.charAt(digit + 1)));
            }
            at = end;
        }
        return bytes.toByteArray();
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}

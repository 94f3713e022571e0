package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;

/** How many columns text takes on a terminal, and how it is broken into lines. */
final class Columns {
    /** Marks that no line may begin with. */
    private static final String NOT_FIRST = "、。，．：；？！）」』】〉》”’,.:;?!)]}ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

    /** Marks that no line may end with. */
    private static final String NOT_LAST = "（「『【〈《“‘([{";

    private Columns() {}

    /** The number of columns: 2 for the wide letters of East Asia, 0 for marks that sit on another letter, otherwise 1. */
    static int of(String text) {
        if (Harmless.isPlain(text)) {
            return text.length();
        }
        int columns = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            columns += of(letter);
            at += Character.charCount(letter);
        }
        return columns;
    }

    private static int of(int letter) {
        if (letter < 0x300) {
            return 1;
        }
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || letter == 0x200B) {
            return 0;
        }
        return wide(letter) ? 2 : 1;
    }

    /** The blocks that Unicode's East Asian Width (UAX 11) calls wide. */
    private static boolean wide(int letter) {
        return between(0x1100, letter, 0x115F)
                || between(0x2E80, letter, 0xA4CF)
                || between(0xAC00, letter, 0xD7A3)
                || between(0xF900, letter, 0xFAFF)
                || between(0xFE30, letter, 0xFE6F)
                || between(0xFF00, letter, 0xFF60)
                || between(0xFFE0, letter, 0xFFE6)
                || between(0x1F300, letter, 0x1F64F)
                || between(0x20000, letter, 0x3FFFD);
    }

    private static boolean between(int first, int letter, int last) {
        return first <= letter && letter <= last;
    }

    /** The text with blanks behind it up to a width; unchanged where it is wider. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /**
     * The text in lines of at most {@code width} columns, broken at blanks and beside wide letters, inside a word only where the
     * word alone is too wide.
     */
    static List<String> wrap(String text, int width) {
        int room = Math.max(8, width);
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String words = paragraph.strip();
            if (Harmless.isPlain(words) && !words.contains("  ")) {
                wrapPlain(words, room, lines);
            } else {
                wrapParagraph(words, room, lines);
            }
        }
        return lines;
    }

    /** The same for a paragraph of single blanks and letters of a column each. */
    private static void wrapPlain(String paragraph, int room, List<String> lines) {
        int from = 0;
        while (paragraph.length() - from > room) {
            int blank = paragraph.lastIndexOf(' ', from + room);
            int to = blank > from ? blank : from + room;
            lines.add(paragraph.substring(from, to));
            from = paragraph.charAt(to) == ' ' ? to + 1 : to;
        }
        lines.add(paragraph.substring(from));
    }

    private static void wrapParagraph(String paragraph, int room, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int taken = 0;
        for (String word : words(paragraph)) {
            String blank = line.isEmpty() ? "" : " ";
            for (String piece : pieces(word)) {
                String rest = piece;
                int wide = of(rest);
                if (!line.isEmpty() && taken + blank.length() + wide > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    taken = 0;
                    blank = "";
                }
                while (wide > room) {
                    int cut = cut(rest, room);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                    wide = of(rest);
                }
                line.append(blank).append(rest);
                taken += blank.length() + wide;
                blank = "";
            }
        }
        lines.add(line.toString());
    }

    /** The words of a text without blanks around it; by hand, as the first regular expression costs more than a short answer. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', from)) {
            words.add(text.substring(from, blank));
            from = blank;
            while (text.charAt(from) == ' ') {
                from++;
            }
        }
        words.add(text.substring(from));
        return words;
    }

    /** The parts of a word between which a line may end: writing with wide letters has no blanks, but no line begins with a full stop. */
    private static List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < word.length(); ) {
            int letter = word.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (next < word.length()
                    && (wide(letter) || wide(word.codePointAt(next)))
                    && NOT_LAST.indexOf(letter) < 0
                    && NOT_FIRST.indexOf(word.codePointAt(next)) < 0) {
                pieces.add(word.substring(from, next));
                from = next;
            }
            at = next;
        }
        pieces.add(word.substring(from));
        return pieces;
    }

    private static int cut(String word, int room) {
        int columns = 0;
        int at = 0;
        while (at < word.length()) {
            int letter = word.codePointAt(at);
            columns += of(letter);
            if (columns > room) {
                break;
            }
            at += Character.charCount(letter);
        }
        return Math.max(at, Character.charCount(word.codePointAt(0)));
    }
}

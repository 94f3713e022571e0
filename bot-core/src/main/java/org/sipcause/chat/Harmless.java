package org.sipcause.chat;

import java.nio.charset.StandardCharsets;

/**
 * Text from a trace made safe to show. A capture can hold anything: an escape sequence would drive the reader's terminal, a
 * direction override would turn a host name round.
 */
public final class Harmless {
    private static final char SHOWN_INSTEAD = '\uFFFD';

    private Harmless() {}

    /** The text with line breaks and tabs kept, and every other control or direction character replaced by U+FFFD. */
    public static String text(String text) {
        int at = 0;
        while (at < text.length() && harmless(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            safe.append(harmless(c) ? c : SHOWN_INSTEAD);
        }
        return safe.toString();
    }

    /** The text on one line: line breaks and tabs become blanks. */
    public static String line(String text) {
        return isPlain(text)
                ? text
                : text(text)
                        .replace("\r\n", " ")
                        .replace('\n', ' ')
                        .replace('\r', ' ')
                        .replace('\t', ' ');
    }

    /** Whether it is made of the printable characters of ASCII, as most lines are: each takes one column, and one byte. */
    static boolean isPlain(String text) {
        for (byte octet :
                text.getBytes(StandardCharsets.UTF_8)) { // letter by letter would take a new process four times as long
            if (octet < ' ' || octet == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean harmless(char c) {
        if (c < 0x20) {
            return c == '\n' || c == '\t' || c == '\r';
        }
        return c < 0x7F || (c > 0x9F && !turnsDirection(c));
    }

    /** The invisible characters that change the reading direction or hide letters (Unicode UAX 9, bidirectional controls). */
    private static boolean turnsDirection(char c) {
        return switch (c) {
            case 0x061C, 0x200E, 0x200F -> true;
            case 0x202A, 0x202B, 0x202C, 0x202D, 0x202E -> true;
            case 0x2066, 0x2067, 0x2068, 0x2069 -> true;
            default -> false;
        };
    }
}

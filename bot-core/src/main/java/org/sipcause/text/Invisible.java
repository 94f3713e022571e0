package org.sipcause.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Characters nobody sees: zero-width ones, colours of terminals, blanks that are none, a visible {@code ^M}; and quotes that were made round. */
final class Invisible implements Repair {
    private static final char ESCAPE = '\u001b';

    @Override
    public String name() {
        return "invisible characters and colours removed";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        boolean any = head.stream().anyMatch(line -> !clean(line).equals(line));
        return any ? Optional.of(() -> (line, out) -> out.accept(cleaned(line))) : Optional.empty();
    }

    private static Line cleaned(Line line) {
        String text = line.text();
        String clean = clean(text);
        return clean.equals(text) ? line : line.with(clean);
    }

    private static String clean(String line) {
        if (plain(line)) {
            return line;
        }
        boolean straight = line.indexOf('"') >= 0;
        StringBuilder out = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); ) {
            int colour = colour(line, at);
            char c = line.charAt(at);
            if (colour > at) {
                at = colour;
                continue;
            }
            if (c == '\u00a0' || c == '\u202f' || c == '\u2007') {
                out.append(' ');
            } else if (!straight && (c == '\u201c' || c == '\u201d' || c == '\u201e')) {
                out.append('"');
            } else if (!straight && (c == '\u2018' || c == '\u2019')) {
                out.append('\'');
            } else if (!invisible(c)) {
                out.append(c);
            }
            at++;
        }
        int end = out.length();
        while (end >= 2 && out.charAt(end - 1) == 'M' && out.charAt(end - 2) == '^') {
            end -= 2;
        }
        out.setLength(end);
        return out.toString();
    }

    private static boolean plain(String line) {
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c > 126 || c == ESCAPE || (c == '^' && at + 1 < line.length()) || c == '#') {
                return false;
            }
        }
        return true;
    }

    private static boolean invisible(char c) {
        return (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\ufeff'
                || c == '\u00ad';
    }

    /** Where a colour that begins here ends: escape as a byte, {@code ^[} or syslog's {@code #033}, then {@code [0;32m}; the place itself if none does. */
    private static int colour(String line, int from) {
        int at = from;
        if (line.charAt(at) == ESCAPE) {
            at++;
        } else if (line.startsWith("^[", at)) {
            at += 2;
        } else if (line.startsWith("#033", at)) {
            at += 4;
        } else {
            return from;
        }
        if (at >= line.length() || line.charAt(at) != '[') {
            return line.charAt(from) == ESCAPE ? at : from;
        }
        int end = at + 1;
        while (end < line.length() && end - at < 16 && "0123456789;?".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        return end < line.length() && Character.isLetter(line.charAt(end)) ? end + 1 : from;
    }
}

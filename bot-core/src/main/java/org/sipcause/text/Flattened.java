package org.sipcause.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Messages or whole logs that lost their line ends: cut again before known header names, start-lines and lines of session descriptions. */
final class Flattened implements Repair {
    private static final int FEWEST = 3;
    private static final int LONGEST_REASON = 400;
    private static final List<String> HEADINGS = List.of(
            "<---",
            "--> ",
            "<-- ",
            "recv ",
            "send ",
            "U 2",
            "T 2",
            "--end msg--",
            "***************",
            "-------------",
            "---- Incoming",
            "---- Outgoing");

    @Override
    public String name() {
        return "line ends put back into flattened messages";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        return head.stream().anyMatch(line -> inside(line) >= FEWEST)
                ? Optional.of(() -> Flattened::split)
                : Optional.empty();
    }

    /** How many headers, or lines of a session description, stand within a line, as far as it matters. */
    private static int inside(String line) {
        int count = 0;
        if (line.startsWith("v=0 o=")) {
            return FEWEST;
        }
        for (int at = line.indexOf(' ');
                at >= 0 && at + 1 < line.length() && count < FEWEST;
                at = line.indexOf(' ', at + 1)) {
            count += SipWords.header(line, at + 1) > at + 1 ? 1 : 0;
        }
        return count;
    }

    private static void split(Line line, Consumer<Line> out) {
        String text = line.text();
        if (inside(text) < 2 && !text.startsWith("v=0 ")) {
            out.accept(line);
            return;
        }
        boolean sdp = text.startsWith("v=0 ");
        boolean outside = true;
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            boolean free = at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t';
            int cut = free ? start(text, at) : at;
            if (cut > at) {
                from = give(text, from, at, line, out);
                if (cut > at + 1) {
                    from = give(text, from, cut, line, out);
                }
                sdp = false;
                outside = false;
                at = cut;
            } else if (free && SipWords.header(text, at) > at) {
                from = give(text, from, at, line, out);
                int end = lengthEnd(text, at);
                outside = end > at;
                sdp = false;
                from = end > at ? give(text, at, end, line, out) : from;
                at = Math.max(end, at + 1);
            } else if (free && !sdp && text.startsWith("v=0 ", at)) {
                from = give(text, from, at, line, out);
                out.accept(Line.of("", line.number()));
                sdp = true;
                at += 3;
            } else if (free
                    && ((sdp && SipWords.isSdp(text.substring(at, Math.min(text.length(), at + 3))))
                            || ((outside || sdp) && heading(text, at)))) {
                from = give(text, from, at, line, out);
                at++;
            } else {
                at++;
            }
        }
        give(text, from, text.length(), line, out);
    }

    /** Where a start-line that begins here ends, or one further where its end is not known; the place itself where none begins. */
    private static int start(String text, int at) {
        if (SipWords.response(text, at)) {
            return at + 1;
        }
        return SipWords.method(text, at) > at ? SipWords.request(text, at) : at;
    }

    /** Behind the number of a Content-Length, where one begins here: whatever follows is no part of it. */
    private static int lengthEnd(String text, int at) {
        if (!text.startsWith("Content-Length:", at)) {
            return at;
        }
        int end = at + "Content-Length:".length();
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        while (end < text.length() && SipWords.digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean heading(String text, int at) {
        return HEADINGS.stream().anyMatch(word -> text.startsWith(word, at));
    }

    private static int give(String text, int from, int to, Line line, Consumer<Line> out) {
        String piece = text.substring(from, to).strip();
        if (!piece.isEmpty()) {
            String own = SipWords.response(piece, 0) ? withoutChatter(piece) : piece;
            // Further in, what stood before the line says nothing any more.
            out.accept(from == 0 ? line.with(own) : Line.of(own, line.number()));
        }
        return to;
    }

    /** A status line without the log line of another program that stood behind it. */
    private static String withoutChatter(String line) {
        int most = Math.min(line.length(), LONGEST_REASON);
        for (int at = 12; at < most; at++) {
            boolean word = line.charAt(at - 1) == ' ';
            boolean log = word
                    && ((line.startsWith("-- ", at) && line.indexOf('[', at) > 0)
                            || line.charAt(at) == '['
                            || tagged(line, at)
                            || line.startsWith("*****", at));
            if (log) {
                return line.substring(0, at).strip();
            }
        }
        return line;
    }

    /** Whether a program's name with its process, or with a colon, begins here: {@code kernel: }, {@code cron[12]: }. */
    private static boolean tagged(String line, int from) {
        int at = from;
        while (at < line.length() && SipWords.letter(line.charAt(at))) {
            at++;
        }
        return at - from > 2 && at + 1 < line.length() && (line.charAt(at) == '[' || line.startsWith(": ", at));
    }
}

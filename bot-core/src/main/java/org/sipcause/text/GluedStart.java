package org.sipcause.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Start-lines behind a log's words: {@code INFO Sending: INVITE sip:a@b SIP/2.0}. They are given a line of their own. A status line is
 * one only where a header follows, so that a sentence about an answer is none; or behind an arrow, in a text that lists its requests
 * so, too: {@code INFO:>>> INVITE sip:a@b SIP/2.0}, {@code INFO:<<< SIP/2.0 486 Busy Here}.
 */
final class GluedStart implements Repair {
    private static final String TAIL = ".'\">)*`,;| ";
    private static final List<String> ARROWS = List.of(">>", "<<", "->", "<-", "=>", "<=", "\u2192", "\u2190", " |");
    private static final int LONGEST_STATUS = 80;

    @Override
    public String name() {
        return "start-lines taken out of log lines";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        boolean any = false;
        for (int at = 0; at < head.size() && !any; at++) {
            any = start(
                            head.get(at),
                            at + 1 < head.size() ? head.get(at + 1) : "",
                            at + 2 < head.size() ? head.get(at + 2) : "")
                    > 0;
        }
        boolean listed = any && head.stream().anyMatch(GluedStart::listed);
        return any ? Optional.of(() -> new Cutter(listed)) : Optional.empty();
    }

    /** Whether a line is nothing but a request's start-line behind an arrow. */
    private static boolean listed(String line) {
        for (int at = 1; at < line.length(); at++) {
            if (SipWords.method(line, at) > at && arrow(line, at)) {
                int end = SipWords.request(line, at);
                return end > at && tail(line, end);
            }
        }
        return false;
    }

    /** Whether an arrow stands before a place. */
    private static boolean arrow(String line, int at) {
        String before = line.substring(0, at).stripTrailing();
        return ARROWS.stream().anyMatch(before::endsWith);
    }

    /** Where a status line begins that stands alone behind an arrow; 0 where none does. */
    private static int listedStatus(String line) {
        int at = line.indexOf("SIP/2.0 ");
        int bar = line.indexOf('|', Math.max(0, at));
        boolean cell = bar < 0 || line.substring(bar + 1).isBlank();
        boolean alone = at > 0 && line.length() - at < LONGEST_STATUS && cell;
        return alone && SipWords.response(line, at) && arrow(line, at) ? at : 0;
    }

    /** Where a start-line begins behind something else; 0 where none does. */
    private static int start(String line, String next, String afterNext) {
        String text = line.strip();
        if (!line.contains("SIP/2.0") || SipWords.isHeader(text) || SipWords.isStartLine(text)) {
            return 0;
        }
        boolean headersFollow =
                SipWords.isHeader(next.strip()) || (next.isBlank() && SipWords.isHeader(afterNext.strip()));
        for (int at = 1; at < line.length(); at++) {
            char before = line.charAt(at - 1);
            if (SipWords.letter(before) || SipWords.digit(before) || before == '/' || before == '-' || before == '_') {
                continue;
            }
            if (SipWords.response(line, at)) {
                return headersFollow && !line.substring(0, at).contains("Status-Line") ? at : 0;
            }
            int end = SipWords.method(line, at) > at ? SipWords.request(line, at) : at;
            if (end > at) {
                // tcpdump names the start-line before the packet that has it
                boolean said = glued(next, line.substring(at, end)) || glued(afterNext, line.substring(at, end));
                boolean whole = headersFollow || (tail(line, end) && !attribute(line, at) && !said);
                return whole && !line.substring(0, at).contains("Request-Line") ? at : 0;
            }
        }
        return 0;
    }

    private static boolean glued(String line, String start) {
        String text = line.strip();
        return text.length() > start.length() && text.endsWith(start);
    }

    /** Whether it is the value of a name, as in {@code firstLine="..."}: there it says again what the message says. */
    private static boolean attribute(String line, int at) {
        return line.charAt(at - 1) == '=' || line.startsWith("=\"", Math.max(0, at - 2));
    }

    private static boolean tail(String line, int from) {
        return line.substring(from).chars().allMatch(c -> TAIL.indexOf(c) >= 0) && line.length() - from < 5;
    }

    private static final class Cutter implements Mender {
        private final boolean listed;
        private Line first;
        private Line second;

        Cutter(boolean listed) {
            this.listed = listed;
        }

        @Override
        public void line(Line line, Consumer<Line> out) {
            if (first != null && second != null) {
                release(line.text(), out);
            }
            if (first == null) {
                first = line;
            } else {
                second = line;
            }
        }

        private void release(String afterNext, Consumer<Line> out) {
            String text = first.text();
            String next = second == null ? "" : second.text();
            int found = start(text, next, afterNext);
            int at = found == 0 && listed ? listedStatus(text) : found;
            if (at == 0) {
                out.accept(first);
            } else {
                out.accept(first.with(text.substring(0, at)));
                int bar = found == 0 ? text.indexOf(" |", at) : -1;
                int status = bar < 0 ? text.length() : bar;
                int end = SipWords.method(text, at) > at ? SipWords.request(text, at) : status;
                out.accept(first.with(text.substring(at, closed(text, at, end))));
            }
            first = second;
            second = null;
        }

        /** Where the start-line ends that began behind a quotation mark: before the one that closes it. */
        private static int closed(String text, int at, int end) {
            int last = end - 1;
            while (last > at && ",; ".indexOf(text.charAt(last)) >= 0) {
                last--;
            }
            char mark = text.charAt(at - 1);
            return (mark == '"' || mark == '\'') && text.charAt(last) == mark ? last : end;
        }

        @Override
        public void end(Consumer<Line> out) {
            while (first != null) {
                release("", out);
            }
        }
    }
}

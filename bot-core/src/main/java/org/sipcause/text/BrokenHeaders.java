package org.sipcause.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Start-lines and headers that go on in the next line where no folding is: the break came after them. */
final class BrokenHeaders implements Repair {
    private static final int LONGEST = 16 * 1024;
    private static final int MOST_PIECES = 4;

    @Override
    public String name() {
        return "broken headers joined";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        for (int at = 0; at + 1 < head.size(); at++) {
            if (goesOn(head.get(at), head.get(at + 1))) {
                return Optional.of(Joiner::new);
            }
        }
        return Optional.empty();
    }

    private static boolean goesOn(String line, String next) {
        String text = line.stripLeading();
        String more = next.stripLeading();
        if (more.isEmpty()
                || text.isEmpty()
                || HardWrap.beginsAnew(next, "")
                || (!more.equals(next) && text.equals(line))) {
            return false;
        }
        if (SipWords.isHeader(text)) {
            return openEnd(line) || (";,<=&".indexOf(more.charAt(0)) >= 0 && !arrow(more));
        }
        return openRequest(text) && restOfUri(more);
    }

    /** Whether a line may be the rest of a request's URI, with or without the version: a single word, and no sentence. */
    private static boolean restOfUri(String more) {
        int version = more.indexOf(" SIP/2.0");
        String rest = version < 0 ? more : more.substring(0, version);
        return rest.indexOf(' ') < 0 && !more.contains("Via:");
    }

    /** Whether a line begins as those do that logs put before a message: {@code <<< Data received}, {@code <=== Received}. */
    private static boolean arrow(String text) {
        return text.length() > 1 && text.charAt(0) != ';' && "<=-".indexOf(text.charAt(1)) >= 0;
    }

    private static boolean openEnd(String line) {
        char last = line.charAt(line.length() - 1);
        int colon = line.indexOf(':');
        return ",;=<&@".indexOf(last) >= 0
                || (last == ' ' && line.length() < 60 && line.indexOf(' ', colon + 2) == line.length() - 1)
                || colon == line.strip().length() - 1;
    }

    /** Whether a request's start-line has no version yet. */
    private static boolean openRequest(String text) {
        int at = 0;
        int space = text.lastIndexOf(' ', Math.max(0, text.indexOf("sip:")) - 1);
        if (space > 0 && space == text.indexOf("sip:") - 1) {
            at = Math.max(0, text.lastIndexOf(' ', space - 1) + 1);
        } else if (text.endsWith(" ")
                || SipWords.method(text, Math.max(0, text.lastIndexOf(' ') + 1)) == text.length()) {
            String bare = text.stripTrailing();
            at = bare.lastIndexOf(' ') + 1;
            return SipWords.method(bare, at) == bare.length() && bare.length() > at;
        }
        int end = SipWords.method(text, at);
        return end > at && text.startsWith(" sip", end) && text.indexOf(' ', end + 1) < 0;
    }

    private static final class Joiner implements Mender {
        private Line held;
        private int pieces;

        @Override
        public void line(Line line, Consumer<Line> out) {
            if (held != null
                    && pieces < MOST_PIECES
                    && held.content().length < LONGEST
                    && goesOn(held.text(), line.text())) {
                held = held.with(held.text() + line.text().stripLeading());
                pieces++;
                return;
            }
            end(out);
            held = line;
            pieces = 0;
        }

        @Override
        public void end(Consumer<Line> out) {
            if (held != null) {
                out.accept(held);
            }
            held = null;
        }
    }
}

package org.sipcause.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Line ends that were written out: {@code \r\n} as four characters, syslog's {@code #015#012}, and others like them. */
final class LiteralLineEnds implements Repair {
    private static final List<String> ENDS = List.of(
            "\\\\r\\\\n",
            "\\r\\n",
            "\\\\n",
            "\\n",
            "\\x0d\\x0a",
            "\\x0D\\x0A",
            "\\u000d\\u000a",
            "\\015\\012",
            "\\r",
            "#015#012",
            "#012",
            "#015",
            "<CR><LF>",
            "<0D><0A>",
            "[CR][LF]",
            "\u240d\u240a",
            "\u240a",
            "_x000D_",
            "^M");
    private static final List<String> ESCAPES =
            List.of("\\\"", "\"", "\\/", "/", "\\u003c", "<", "\\u003e", ">", "\\u0026", "&", "\\t", " ");

    @Override
    public String name() {
        return "written-out line ends made line ends";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        return head.stream().anyMatch(LiteralLineEnds::ends)
                ? Optional.of(() -> LiteralLineEnds::split)
                : Optional.empty();
    }

    /** Whether a written-out line end stands before a header, or behind one. */
    private static boolean ends(String line) {
        for (int at = next(line, 0); at < line.length(); at = next(line, at + 1)) {
            int after = at + length(line, at);
            boolean before = after < line.length() && SipWords.header(line, after) > after;
            boolean announces = line.startsWith(" ", after)
                    || SipWords.response(line, after)
                    || SipWords.request(line, after) > after;
            if (before
                    || (announces && line.charAt(at) == '#')
                    || (after == line.length() && SipWords.begins(line.strip()))) {
                return true;
            }
        }
        return false;
    }

    private static void split(Line line, Consumer<Line> out) {
        String text = unquoted(line.text());
        int from = 0;
        int at = next(text, 0);
        if (at == text.length()) {
            out.accept(line);
            return;
        }
        while (at < text.length()) {
            out.accept(line.with(piece(text.substring(from, at))));
            from = at + length(text, at);
            at = next(text, from);
        }
        if (from < text.length()) {
            out.accept(line.with(piece(text.substring(from))));
        }
    }

    /** Python's bytes, {@code b'INVITE sip:bob@example.com SIP/2.0\\r\\n...'}, without what marks them. */
    private static String unquoted(String text) {
        boolean bytes = text.startsWith("b'") || text.startsWith("b\"");
        boolean closed = bytes && text.length() > 3 && text.charAt(text.length() - 1) == text.charAt(1);
        boolean cut = bytes && !closed && (SipWords.request(text, 2) > 2 || SipWords.response(text, 2));
        return closed ? text.substring(2, text.length() - 1) : cut ? text.substring(2) : text;
    }

    private static String piece(String text) {
        String plain = text;
        for (int at = 0; at < ESCAPES.size() && plain.indexOf('\\') >= 0; at += 2) {
            plain = plain.replace(ESCAPES.get(at), ESCAPES.get(at + 1));
        }
        return plain;
    }

    /** Where the next written-out line end begins; the text's end where there is none. */
    private static int next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if ("\\#<[\u240d\u240a_^".indexOf(text.charAt(at)) >= 0 && length(text, at) > 0) {
                return at;
            }
        }
        return text.length();
    }

    private static int length(String text, int at) {
        return ENDS.stream()
                .filter(end -> text.startsWith(end, at))
                .findFirst()
                .map(String::length)
                .orElse(0);
    }
}

package org.sipcause.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sipcause.chat.Harmless;
import org.sipcause.chat.Text;

/**
 * Words as Discord's markdown. What stands in a trace is never markup here: it neither links, pings, formats nor turns
 * its neighbours round.
 */
final class Markdown {
    /** What breaks a run of backticks without being seen. */
    private static final String NOTHING = "\u200b";

    private static final String ELLIPSIS = "…";

    private Markdown() {}

    /** A text on one line: line breaks in it become blanks. */
    static String line(Text text) {
        return draw(text);
    }

    /** The same, at most {@code most} characters long once it is markdown; the words are cut, never the markup. */
    static String line(Text text, int most) {
        var line = draw(text);
        if (line.length() <= most) {
            return line;
        }
        int keep = Math.min(text.plain().length(), most);
        line = draw(head(text, keep));
        while (line.length() > most && keep > 0) {
            // a character costs two at most, with the backslash before it
            keep -= Math.max(1, Math.min(keep, (line.length() - most) / 2));
            line = draw(head(text, keep));
        }
        return line;
    }

    /** Words without emphasis, on one line. */
    static String line(String words) {
        return draw(Text.of(words));
    }

    /** A block of code: nothing inside it is read as markup, and nothing in it can end it. */
    static String fenceSafe(String code) {
        var safe = new StringBuilder(code.length() + 16);
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            safe.append(c);
            if (c == '`' && i + 1 < code.length() && code.charAt(i + 1) == '`') {
                safe.append(NOTHING);
            }
        }
        return safe.toString();
    }

    /** Harmless text, and moreover without broken pairs, which no JSON carries; lines end in one way only. */
    static String visible(String raw) {
        var harmless = Harmless.text(raw).replace("\r\n", "\n").replace('\r', '\n');
        var out = new StringBuilder(harmless.length());
        harmless.codePoints()
                .map(c -> c == 0x2028 || c == 0x2029 ? '\n' : c)
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String draw(Text text) {
        var out = new StringBuilder();
        for (var span : joined(text.spans())) {
            var words = oneLine(span.text());
            if (words.isEmpty()) {
                continue;
            }
            boolean start = out.isEmpty();
            out.append(
                    switch (span) {
                        case Text.Plain _ -> escape(words, start);
                        case Text.Strong _ -> "**" + escape(words, start) + "**";
                        case Text.Mono _ -> mono(words);
                        case Text.Link link -> link(words, link.url());
                    });
        }
        return out.toString();
    }

    /** Two neighbours of one kind become one: {@code **a****b**} would not read as two strong words. */
    private static List<Text.Span> joined(List<Text.Span> spans) {
        List<Text.Span> out = new ArrayList<>();
        for (var span : spans) {
            if (!out.isEmpty() && out.getLast() instanceof Text.Strong(var a) && span instanceof Text.Strong(var b)) {
                out.set(out.size() - 1, new Text.Strong(a + b));
            } else if (!out.isEmpty()
                    && out.getLast() instanceof Text.Mono(var a)
                    && span instanceof Text.Mono(var b)) {
                out.set(out.size() - 1, new Text.Mono(a + b));
            } else {
                out.add(span);
            }
        }
        return out;
    }

    private static String oneLine(String words) {
        return visible(words).replace('\n', ' ').replace('\t', ' ');
    }

    private static String mono(String words) {
        if (words.isBlank()) {
            return words;
        }
        return words.contains("`") ? "`` " + words.replace("`", "`" + NOTHING) + " ``" : "`" + words + "`";
    }

    /** Only an https address becomes a link; brackets and blanks in it are encoded, since they would end it. */
    private static String link(String words, String url) {
        if (!url.toLowerCase(Locale.ROOT).startsWith("https://")) {
            return escape(words, false);
        }
        var address = url.chars()
                .mapToObj(c -> c <= ' ' || c > '~' || "()<>[]\\".indexOf(c) >= 0
                        ? "%%%02X".formatted(c & 0xFF)
                        : Character.toString(c))
                .collect(Collectors.joining());
        return "[" + escape(words, false) + "](" + address + ")";
    }

    private static String escape(String words, boolean start) {
        var out = new StringBuilder(words.length() + 16);
        int listMark = start ? listMark(words) : -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean markup = "\\*_~`|<>[]@#".indexOf(c) >= 0
                    // an address and an emoji need the colon right before something; "Proof: " does not
                    || (c == ':' && i + 1 < words.length() && words.charAt(i + 1) != ' ')
                    || i == listMark;
            if (markup) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Where the sign stands that would make a list of this line, or -1. */
    private static int listMark(String words) {
        int i = 0;
        while (i < words.length() && words.charAt(i) == ' ') {
            i++;
        }
        int first = i;
        while (i < words.length() && Character.isDigit(words.charAt(i))) {
            i++;
        }
        if (i == words.length()) {
            return -1;
        }
        char sign = words.charAt(i);
        boolean list = i == first ? sign == '-' || sign == '+' : sign == '.' || sign == ')';
        return list ? i : -1;
    }

    private static Text head(Text text, int characters) {
        List<Text.Span> out = new ArrayList<>();
        int room = characters;
        for (var span : text.spans()) {
            var words = span.text();
            if (words.length() <= room) {
                out.add(span);
                room -= words.length();
                continue;
            }
            int end = room > 0 && Character.isHighSurrogate(words.charAt(room - 1)) ? room - 1 : room;
            var kept = words.substring(0, end);
            out.add(
                    switch (span) {
                        case Text.Plain _ -> new Text.Plain(kept);
                        case Text.Strong _ -> new Text.Strong(kept);
                        case Text.Mono _ -> new Text.Mono(kept);
                        case Text.Link link -> new Text.Link(kept, link.url());
                    });
            break;
        }
        out.add(new Text.Plain(ELLIPSIS));
        return new Text(out);
    }
}

package org.sipcause.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
    /** What may end a link's words; the bracket at the end, because another piece of text may follow. */
    private static final Pattern LINK = Pattern.compile("](?:\\(|$)");

    private static final Pattern ADDRESS_OR_EMOJI = Pattern.compile("://|:(?:[\\w+-]*[A-Za-z+][\\w+-]*|100|1234):");
    private static final Pattern EVERYONE = Pattern.compile("@(?:everyone|here|[&!]?\\d+>)");
    private static final Pattern LINE_MARK = Pattern.compile("^ *(?:[-+>]|#(?=[# ])|\\d+[.)])");

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

    /** Two neighbours of one kind become one: {@code **a****b**} would not read as two strong words, nor be seen as one link. */
    private static List<Text.Span> joined(List<Text.Span> spans) {
        List<Text.Span> out = new ArrayList<>();
        for (var span : spans) {
            var before = out.isEmpty() ? span : out.getLast();
            if (out.isEmpty() || before.getClass() != span.getClass() || span instanceof Text.Link) {
                out.add(span);
            } else {
                out.set(out.size() - 1, like(span, before.text() + span.text()));
            }
        }
        return out;
    }

    private static Text.Span like(Text.Span span, String words) {
        return switch (span) {
            case Text.Plain _ -> new Text.Plain(words);
            case Text.Strong _ -> new Text.Strong(words);
            case Text.Mono _ -> new Text.Mono(words);
            case Text.Link link -> new Text.Link(words, link.url());
        };
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

    /**
     * Words with a backslash before whatever Discord would read as markup there, and nowhere else: previews and notifications
     * show the backslashes.
     */
    private static String escape(String words, boolean start) {
        boolean mayLink = LINK.matcher(words).find() || count(words, '[') != count(words, ']');
        int mark = start ? lineMark(words) : -1;
        var out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean markup = switch (c) {
                case '\\', '*', '_', '~', '`', '|', '<' -> true;
                case '[', ']' -> mayLink;
                case ':' ->
                    ADDRESS_OR_EMOJI.matcher(words).region(i, words.length()).lookingAt();
                default -> i == mark;
            };
            out.append(markup ? "\\" : "").append(c);
            if (c == '@' && EVERYONE.matcher(words).region(i, words.length()).lookingAt()) {
                out.append(NOTHING);
            }
        }
        return out.toString();
    }

    private static long count(String words, char sign) {
        return words.chars().filter(c -> c == sign).count();
    }

    /** Where the sign stands that would make a list, a heading or a quotation of this line, or -1. */
    private static int lineMark(String words) {
        var found = LINE_MARK.matcher(words);
        return found.find() ? found.end() - 1 : -1;
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
            out.add(like(span, kept));
            break;
        }
        out.add(new Text.Plain(ELLIPSIS));
        return new Text(out);
    }
}

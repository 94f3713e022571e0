package org.sipcause.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sipcause.chat.Harmless;
import org.sipcause.chat.Text;
import org.sipcause.chat.Text.Link;
import org.sipcause.chat.Text.Mono;
import org.sipcause.chat.Text.Plain;
import org.sipcause.chat.Text.Span;
import org.sipcause.chat.Text.Strong;

/**
 * Words in Slack's markup. Nothing that comes from a trace can become a mention, a link or a format: in Slack all three need a
 * {@code <}, or a mark beside a word, and neither survives here.
 */
final class Mrkdwn {
    /** Invisible: it parts what must not stand together. */
    private static final String APART = "\u200B";

    private Mrkdwn() {}

    /** Words as Slack must get them in every text object: control characters shown as such, {@code & < >} escaped, no loud words. */
    static String escape(String words) {
        return entities(Harmless.text(whole(words))
                .replaceAll("(?<![\\p{L}\\p{N}._-])@(?=(?i:everyone|here|channel)\\b)", "@" + APART));
    }

    /** A text with its emphasis. */
    static String of(Text text) {
        var out = new StringBuilder();
        for (Span span : text.spans()) {
            String marked = span(span);
            boolean glued =
                    !out.isEmpty() && !marked.isEmpty() && touches(out.charAt(out.length() - 1), marked.charAt(0));
            out.append(glued ? APART : "").append(marked);
        }
        return out.toString();
    }

    /** Lines in a box that keeps their columns; no text can close it. */
    static String code(String lines) {
        return "```\n" + entities(boxed(lines)) + "\n```";
    }

    /** How long a piece of text gets by {@link #code} and {@link #escape}, counted in UTF-16 units as Slack does. */
    static int length(String words) {
        return entities(boxed(words)).length();
    }

    /** The text cut to so many escaped characters, with a sign that it was cut. */
    static Text clip(Text text, int most) {
        var kept = new ArrayList<Span>();
        int left = most;
        for (Span span : text.spans()) {
            int cost = of(new Text(List.of(span))).length() + 1;
            if (cost > left) {
                kept.add(cut(span, left));
                break;
            }
            left -= cost;
            kept.add(span);
        }
        return new Text(kept);
    }

    /** As much of the words as fits into so many escaped characters; a letter of two units is never halved. */
    static String head(String words, int most) {
        int length = 0;
        int at = 0;
        while (at < words.length()) {
            int letter = words.codePointAt(at);
            // these two may get an invisible companion
            length += letter == '`' || letter == '@' ? 2 : length(Character.toString(letter));
            if (length > most) {
                return words.substring(0, at);
            }
            at += Character.charCount(letter);
        }
        return words;
    }

    private static Span cut(Span span, int most) {
        String head = head(span.text(), Math.max(0, most - 4)) + "…";
        return switch (span) {
            case Mono _ -> new Mono(head);
            case Strong _ -> new Strong(head);
            case Plain _, Link _ -> new Plain(head);
        };
    }

    private static String span(Span span) {
        if (span.text().isBlank()) {
            return span.text();
        }
        return switch (span) {
            case Plain(String words) -> escape(words).replace('`', 'ˋ');
            case Mono(String words) ->
                "`" + entities(Harmless.line(whole(words)).replace('`', 'ˋ')) + "`";
            case Strong(String words) ->
                "*"
                        + escape(Harmless.line(words))
                                .replace('`', 'ˋ')
                                .replace('*', '∗')
                                .strip() + "*";
            case Link(String words, String url)
            when url.startsWith("https://") ->
                "<" + entities(url).replace("|", "%7C") + "|"
                        + escape(Harmless.line(words)).replace('|', '¦') + ">";
            case Link(String words, String _) -> escape(words);
        };
    }

    /** Slack takes a mark for a mark only where no word touches it. */
    private static boolean touches(char before, char after) {
        return (isMark(before) && (isMark(after) || Character.isLetterOrDigit(after)))
                || (Character.isLetterOrDigit(before) && isMark(after));
    }

    private static boolean isMark(char c) {
        return c == '`' || c == '*';
    }

    private static String boxed(String lines) {
        return Harmless.text(whole(lines)).replace("``", "`" + APART + "`").replace("``", "`" + APART + "`");
    }

    private static String entities(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Half a surrogate pair cannot be sent; it is shown as what it is. */
    private static String whole(String words) {
        return words.codePoints()
                .map(letter -> letter >= 0xD800 && letter <= 0xDFFF ? 0xFFFD : letter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}

package org.sipcause.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Marks of pages and chats around a text: HTML entities and tags, code fences, bold. */
final class Markup implements Repair {
    private static final List<String> ENTITIES = List.of(
            "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#34;", "\"", "&#39;", "'", "&#x27;", "'", "&apos;", "'",
            "&#60;", "<", "&#62;", ">", "&#64;", "@", "&nbsp;", " ", "&#xA0;", " ", "&amp;", "&");
    private static final int LONGEST_TAG = 200;
    private static final int MANY = 8;
    private static final List<String> TAGS = List.of(
            "pre", "code", "p", "div", "span", "b", "strong", "em", "i", "br", "td", "tr", "tt", "font", "blockquote");

    @Override
    public String name() {
        return "HTML, code fences and emphasis removed";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        boolean entities = head.stream().anyMatch(Markup::entities);
        boolean tags = head.stream().anyMatch(Markup::tagged)
                || head.stream().filter(Markup::broken).limit(MANY).count() == MANY;
        boolean fences = head.stream().anyMatch(line -> !unfenced(line).equals(line));
        return entities || tags || fences
                ? Optional.of(() -> (line, out) -> plain(line, entities, tags, out))
                : Optional.empty();
    }

    private static boolean entities(String line) {
        return line.contains("&lt;sip")
                || line.contains("&gt;;tag=")
                || line.contains("&lt;---")
                || line.contains("&quot;&lt;")
                || line.contains("&lt;tel:")
                || (line.indexOf('&') >= 0
                        && SipWords.isHeader(line)
                        && (line.contains("&quot;") || line.contains("&gt;") || line.contains("&amp;lt;")));
    }

    /** Whether a line ends as lines of a page do, whatever log's prefix it begins with. */
    private static boolean broken(String line) {
        return line.endsWith("<br>") || line.endsWith("<br/>") || line.endsWith("<br />");
    }

    /** Whether a tag stands next to SIP. */
    private static boolean tagged(String line) {
        int open = tag(line, 0);
        if (open == line.length()) {
            return false;
        }
        String bare = untagged(line).strip();
        return bare.lines().map(String::strip).anyMatch(SipWords::begins)
                || line.contains("<pre>")
                || line.contains("<code>");
    }

    private static void plain(Line line, boolean entities, boolean tags, Consumer<Line> out) {
        String before = line.text();
        String text = unfenced(before);
        text = tags ? untagged(text) : text;
        text = entities ? decoded(text) : text;
        if (text.equals(before)) {
            out.accept(line);
        } else if (!text.isBlank() || before.isBlank()) {
            text.lines().forEach(part -> out.accept(line.with(part)));
        }
    }

    private static String decoded(String text) {
        String plain = text.replace("&amp;lt;", "<").replace("&amp;gt;", ">").replace("&amp;quot;", "\"");
        for (int at = 0; at < ENTITIES.size() && plain.indexOf('&') >= 0; at += 2) {
            plain = plain.replace(ENTITIES.get(at), ENTITIES.get(at + 1));
        }
        return plain;
    }

    private static String untagged(String text) {
        int at = tag(text, 0);
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at < text.length()) {
            out.append(text, from, at);
            int end = text.indexOf('>', at);
            String name = text.substring(at, end).toLowerCase(Locale.ROOT);
            if (name.startsWith("<br")
                    || name.startsWith("</p")
                    || name.startsWith("</div")
                    || name.startsWith("</tr")
                    || name.startsWith("<pre")) {
                out.append('\n');
            }
            from = end + 1;
            at = tag(text, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Where the next tag begins; the text's end where there is none. */
    private static int tag(String text, int from) {
        for (int at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
            int name = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = name;
            while (end < text.length() && end - name < 12 && SipWords.letter(text.charAt(end))) {
                end++;
            }
            boolean closed = end < text.length() && "> /".indexOf(text.charAt(end)) >= 0;
            int close = closed ? text.indexOf('>', end, Math.min(text.length(), end + LONGEST_TAG)) : -1;
            if (close >= 0 && TAGS.contains(text.substring(name, end).toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return text.length();
    }

    /** A line without a fence that is glued to it, without emphasis around it; a fence alone stays. */
    private static String unfenced(String line) {
        if (line.indexOf('`') < 0 && line.indexOf('*') < 0) {
            return line;
        }
        String text = line;
        String open = text.stripLeading();
        if (open.startsWith("```") && open.length() > 3 && (open.indexOf(' ') > 0 || open.indexOf(':') > 0)) {
            text = open.substring(3);
        }
        if (text.endsWith("```") && text.strip().length() > 3) {
            text = text.substring(0, text.length() - 3);
        } else if (text.length() > 2 && text.startsWith("`") && text.endsWith("`") && text.charAt(1) != '`') {
            text = text.substring(1, text.length() - 1);
        }
        int bold = text.indexOf("**");
        int method = bold < 0 ? 0 : SipWords.method(text, bold + 2);
        if (method > bold + 2 && text.startsWith("** sip", method)) {
            return text.substring(0, bold) + text.substring(bold + 2, method) + text.substring(method + 2);
        }
        String bare = unquoted(text);
        if (bare.startsWith("**")
                && !bare.startsWith("***")
                && SipWords.begins(bare.replace("**", "").strip())) {
            text = text.replace("**", "");
        } else if (text.startsWith("*") && !text.startsWith("**") && SipWords.begins(text.substring(1))) {
            text = text.endsWith("*") ? text.substring(1, text.length() - 1) : text.substring(1);
        } else if (text.endsWith("**")
                && text.indexOf("**") == text.length() - 2
                && SipWords.isHeader(text)
                && text.startsWith("Content-")) {
            text = text.substring(0, text.length() - 2);
        }
        return text;
    }

    /** A line without the marks of a quotation before it. */
    private static String unquoted(String text) {
        int at = 0;
        while (at < text.length() && " \t>".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(at);
    }
}

package org.sipcause.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Links that chats and mail programs made out of addresses: {@code <sip:a@b|sip:a@b>}, {@code [a@b](mailto:a@b)}, {@code a@b<mailto:a@b>}. */
final class Links implements Repair {
    private static final int LONGEST = 2000;

    @Override
    public String name() {
        return "links made addresses again";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        boolean any = head.stream().anyMatch(line -> !plain(line).equals(line));
        return any
                ? Optional.of(() -> (line, out) -> {
                    String text = plain(line.text());
                    out.accept(text.equals(line.text()) ? line : line.with(text));
                })
                : Optional.empty();
    }

    private static String plain(String line) {
        boolean markdown = line.contains("](");
        boolean mail =
                line.contains("<mailto:") || line.contains("<http") || line.contains("<tel:") || line.contains("<sip");
        if (!markdown && !mail) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            int end = c == '[' && markdown ? markdown(line, at, out) : c == '<' && mail ? angle(line, at, out) : at;
            if (end == at) {
                out.append(c);
                at++;
            } else {
                at = end;
            }
        }
        return out.toString();
    }

    /** {@code [text](address)}: the text. */
    private static int markdown(String line, int from, StringBuilder out) {
        int close = line.indexOf("](", from, Math.min(line.length(), from + LONGEST));
        if (close < 0 || line.lastIndexOf('[', close) != from) {
            return from;
        }
        int end = line.indexOf(')', close, Math.min(line.length(), close + LONGEST));
        String target = end < 0 ? "" : line.substring(close + 2, Math.min(end, close + 9));
        boolean link = target.startsWith("mailto:")
                || target.startsWith("http")
                || target.startsWith("sip:")
                || target.startsWith("sips:")
                || target.startsWith("tel:");
        if (!link) {
            return from;
        }
        out.append(line, from + 1, close);
        return end + 1;
    }

    /** {@code <address|text>}: the text; {@code text<mailto:text>}: the text alone. */
    private static int angle(String line, int from, StringBuilder out) {
        int end = line.indexOf('>', from, Math.min(line.length(), from + LONGEST));
        if (end < 0) {
            return from;
        }
        String inside = line.substring(from + 1, end);
        boolean link = inside.startsWith("mailto:")
                || inside.startsWith("http")
                || inside.startsWith("tel:")
                || inside.startsWith("sip");
        int bar = inside.indexOf('|');
        if (link && bar > 0) {
            out.append(inside, bar + 1, inside.length());
            return end + 1;
        }
        if (inside.startsWith("mailto:")) {
            String address = inside.substring("mailto:".length());
            boolean repeats = from >= address.length() && line.startsWith(address, from - address.length());
            out.append(repeats ? "" : address);
            return end + 1;
        }
        boolean repeats =
                link && from >= inside.length() && line.startsWith(inside, from - inside.length()) && !inside.isEmpty();
        return repeats ? end + 1 : from;
    }
}

package org.sipcause.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lines as they stand in a program, each in quotation marks with its line end written out: {@code "Max-Forwards: 70\r\n" +}. Taken
 * for that only where several lines of SIP are written so.
 */
final class StringLiterals implements Repair {
    private static final int FEWEST = 3;
    private static final int LONGEST_BEFORE = 60;
    private static final String TAIL = " \t+,;)]}\\";

    @Override
    public String name() {
        return "lines taken out of a program's quotation marks";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        long written = head.stream()
                .flatMap(line -> content(line).stream())
                .filter(SipWords::begins)
                .limit(FEWEST)
                .count();
        return written < FEWEST ? Optional.empty() : Optional.of(() -> StringLiterals::split);
    }

    private static void split(Line line, Consumer<Line> out) {
        Optional<String> content = content(line.text());
        if (content.isEmpty()) {
            out.accept(line);
            return;
        }
        String text = content.get();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf("\\n", from);
            int stop = end < 0 ? text.length() : end;
            boolean carriage = stop - from >= 2 && text.startsWith("\\r", stop - 2);
            out.accept(line.with(text.substring(from, carriage ? stop - 2 : stop)));
            from = end < 0 ? text.length() : end + 2;
        }
    }

    /** What stands between the quotation marks of a line that ends with a written-out line end; nothing where it is no such line. */
    private static Optional<String> content(String line) {
        int last = line.length() - 1;
        while (last > 0 && TAIL.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        if (last < 3 || (line.charAt(last) != '"' && line.charAt(last) != '\'') || !line.startsWith("\\n", last - 2)) {
            return Optional.empty();
        }
        int first = line.indexOf(line.charAt(last));
        if (first >= last || first > LONGEST_BEFORE) {
            return Optional.empty();
        }
        String content = line.substring(first + 1, last).replace("\\\"", "\"").replace("\\'", "'");
        boolean alone = line.substring(0, first).isBlank();
        return alone || SipWords.begins(content) ? Optional.of(content) : Optional.empty();
    }
}

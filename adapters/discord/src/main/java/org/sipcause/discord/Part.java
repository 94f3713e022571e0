package org.sipcause.discord;

import java.util.ArrayList;
import java.util.List;
import org.sipcause.chat.Block;
import org.sipcause.chat.Text;

/**
 * A block as lines of markdown. Each line stands for itself, so that a part may be cut between any two of them.
 *
 * @param code whether the lines stand in a block of code
 * @param lines the lines, without anything that ends the block of code
 * @param shortened whether a line had to be cut
 */
record Part(boolean code, List<String> lines, boolean shortened) {
    /** The most characters of one line; what is longer is cut. */
    static final int LINE = 1200;

    private static final String FENCE = "```";

    Part {
        lines = List.copyOf(lines);
    }

    /** How a block reads in Discord; a block of buttons has no lines. */
    static Part of(Block block) {
        var lines = new Lines();
        return switch (block) {
            case Block.Paragraph(var text) -> lines.add("", text).text();
            case Block.Facts(var facts) -> {
                facts.forEach(fact -> fact(fact, lines));
                yield lines.text();
            }
            case Block.Bullets(var items) -> {
                items.forEach(item -> lines.add("- ", item));
                yield lines.text();
            }
            case Block.Table table
            when Grid.fits(table) -> {
                Grid.lines(table).forEach(lines::addCode);
                yield lines.code();
            }
            case Block.Table table -> {
                table.rows().forEach(row -> row(table.head(), row, lines));
                yield lines.text();
            }
            case Block.Code(var code) -> {
                Markdown.visible(code).stripTrailing().lines().forEach(lines::addCode);
                yield lines.code();
            }
            case Block.Note(var text) -> lines.add("-# ", text).text();
            case Block.Actions _ -> lines.text();
        };
    }

    /** The first lines, as many as stand in so many characters with the fences; maybe none. */
    Part head(int room) {
        int left = room - (code ? 2 * FENCE.length() + 1 : 0);
        int count = 0;
        while (count < lines.size() && left >= lines.get(count).length() + 1) {
            left -= lines.get(count).length() + 1;
            count++;
        }
        return new Part(code, lines.subList(0, count), shortened);
    }

    /** The lines in one. */
    String markdown() {
        var joined = String.join("\n", lines);
        return code ? FENCE + "\n" + joined + "\n" + FENCE : joined;
    }

    /** Whether this is a drawing too wide for a container, which Discord would wrap there. */
    boolean wide() {
        return code && lines.size() > 1 && lines.stream().anyMatch(line -> line.length() > Grid.WIDTH);
    }

    private static void fact(Block.Fact fact, Lines lines) {
        var label = Text.strong(fact.label());
        if (fact.lines().size() == 1) {
            lines.add("", label.then("  ").then(fact.lines().getFirst()));
            return;
        }
        lines.add("", label);
        int number = 1;
        for (var line : fact.lines()) {
            lines.add(fact.numbered() ? number++ + ". " : "- ", line);
        }
    }

    /** A row of a table that is too wide: its name, then what each column says; so two columns still meet row by row. */
    private static void row(List<String> head, List<Text> cells, Lines lines) {
        if (cells.size() == 2) {
            lines.add("", Text.strong(cells.getFirst().plain()).then("  ").then(cells.getLast()));
            return;
        }
        lines.add("", Text.strong(cells.getFirst().plain()));
        for (int i = 1; i < cells.size(); i++) {
            var column = head.get(i).isBlank() ? Text.of("") : Text.of(head.get(i) + ": ");
            lines.add("- ", column.then(cells.get(i)));
        }
    }

    /** Lines as they come, none longer than {@link #LINE}. */
    private static final class Lines {
        private final List<String> all = new ArrayList<>();
        private boolean shortened;

        Lines add(String mark, Text text) {
            var line = Markdown.line(text, LINE);
            shortened |= !line.equals(Markdown.line(text));
            if (!line.isBlank()) {
                all.add(mark + line);
            }
            return this;
        }

        void addCode(String raw) {
            var line = Markdown.fenceSafe(raw);
            boolean tooLong = line.length() > LINE;
            shortened |= tooLong;
            all.add(tooLong ? Markdown.visible(line.substring(0, LINE)) + "…" : line);
        }

        Part text() {
            return new Part(false, all, shortened);
        }

        Part code() {
            return new Part(!all.isEmpty(), all, shortened);
        }
    }
}

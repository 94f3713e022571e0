package org.sipcause.discord;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sipcause.chat.Block;
import org.sipcause.chat.Text;

/** A table in letters of one width, since Discord has no tables. */
final class Grid {
    /** Characters that a block of code shows side by side in a container on a desk; a telephone shows fewer and wraps. */
    static final int WIDTH = 60;

    private static final String GAP = "  ";

    private Grid() {}

    /** Whether the table stands in {@link #WIDTH} characters without a line being wrapped. */
    static boolean fits(Block.Table table) {
        return IntStream.of(widths(table)).sum() + GAP.length() * (table.head().size() - 1) <= WIDTH;
    }

    /** The table's lines, the head first where it says something, columns aligned to the left. */
    static List<String> lines(Block.Table table) {
        int[] widths = widths(table);
        var rows = table.rows().stream().map(row -> line(cells(row), widths)).toList();
        if (table.head().stream().allMatch(String::isBlank)) {
            return rows;
        }
        var rule = IntStream.of(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP));
        var head = line(table.head().stream().map(Markdown::visible).toList(), widths);
        return IntStream.range(0, rows.size() + 2)
                .mapToObj(i -> i == 0 ? head : i == 1 ? rule : rows.get(i - 2))
                .toList();
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - width(cells.get(i))))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static int[] widths(Block.Table table) {
        return IntStream.range(0, table.head().size())
                .map(i -> Math.max(
                        width(Markdown.visible(table.head().get(i))),
                        table.rows().stream()
                                .mapToInt(row -> width(cells(row).get(i)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private static List<String> cells(List<Text> row) {
        return row.stream()
                .map(cell -> Markdown.visible(cell.plain()).replace('\n', ' ').replace('\t', ' '))
                .toList();
    }

    private static int width(String words) {
        return words.codePointCount(0, words.length());
    }
}

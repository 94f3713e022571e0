package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sipcause.chat.Block.Table;

/** A table in columns of text; where the columns would be too narrow to read, row by row. */
record TextTable(int width, Style style) {
    private static final String GAP = "  ";
    private static final int READABLE = 18;

    List<String> lines(Table table) {
        int columns = table.head().size();
        int first = width(table, 0);
        int natural = first
                + IntStream.range(1, columns)
                        .map(column -> GAP.length() + width(table, column))
                        .sum();
        int share = columns < 2 ? width : (width - first - GAP.length() * (columns - 1)) / (columns - 1);
        if (columns > 1 && share < READABLE && natural > width) {
            return rowByRow(table);
        }
        int[] widths = IntStream.range(0, columns)
                .map(column -> column == 0 ? first : Math.min(share, width(table, column)))
                .toArray();
        List<String> lines = new ArrayList<>();
        row(table.head(), widths).forEach(line -> lines.add(style.label(line)));
        for (List<Text> row : table.rows()) {
            lines.addAll(
                    row(row.stream().map(cell -> Harmless.line(cell.plain())).toList(), widths));
        }
        return lines;
    }

    private static int width(Table table, int column) {
        int head = Columns.of(table.head().get(column));
        return table.rows().stream()
                .mapToInt(row -> Columns.of(Harmless.line(row.get(column).plain())))
                .reduce(head, Math::max);
    }

    private static List<String> row(List<String> cells, int[] widths) {
        List<List<String>> wrapped = IntStream.range(0, cells.size())
                .mapToObj(column -> Columns.wrap(cells.get(column), widths[column]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = wrapped.get(column);
                line.append(column == 0 ? "" : GAP)
                        .append(Columns.pad(at < cell.size() ? cell.get(at) : "", widths[column]));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<String> rowByRow(Table table) {
        List<String> lines = new ArrayList<>();
        for (List<Text> row : table.rows()) {
            lines.add(style.label(Harmless.line(row.getFirst().plain())));
            for (int column = 1; column < row.size(); column++) {
                String said = table.head().get(column) + ": "
                        + Harmless.line(row.get(column).plain());
                Columns.wrap(said, width - 2).forEach(line -> lines.add("  " + line));
            }
        }
        return lines;
    }
}

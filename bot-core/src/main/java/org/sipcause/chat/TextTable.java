package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;
import org.sipcause.chat.Block.Table;

/** A table in columns of text; where the columns would be too narrow to read, row by row. */
record TextTable(int width, Style style) {
    private static final String GAP = "  ";
    private static final int READABLE = 18;

    List<String> lines(Table table) {
        int columns = table.head().size();
        List<List<String>> rows = new ArrayList<>();
        for (List<Text> row : table.rows()) {
            rows.add(cells(row));
        }
        int first = width(table.head(), rows, 0);
        int share = columns < 2 ? width : (width - first - GAP.length() * (columns - 1)) / (columns - 1);
        int natural = first;
        int[] widths = new int[columns];
        widths[0] = first;
        for (int column = 1; column < columns; column++) {
            int own = width(table.head(), rows, column);
            natural += GAP.length() + own;
            widths[column] = Math.min(share, own);
        }
        if (columns > 1 && share < READABLE && natural > width) {
            return rowByRow(table.head(), rows);
        }
        List<String> lines = new ArrayList<>();
        for (String line : row(table.head(), widths)) {
            lines.add(style.label(line));
        }
        for (List<String> row : rows) {
            lines.addAll(row(row, widths));
        }
        return lines;
    }

    private static List<String> cells(List<Text> row) {
        List<String> cells = new ArrayList<>();
        for (Text cell : row) {
            cells.add(Harmless.line(cell.plain()));
        }
        return cells;
    }

    private static int width(List<String> head, List<List<String>> rows, int column) {
        int widest = Columns.of(head.get(column));
        for (List<String> row : rows) {
            widest = Math.max(widest, Columns.of(row.get(column)));
        }
        return widest;
    }

    private static List<String> row(List<String> cells, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 0;
        for (int column = 0; column < cells.size(); column++) {
            wrapped.add(Columns.wrap(cells.get(column), widths[column]));
            height = Math.max(height, wrapped.getLast().size());
        }
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

    private List<String> rowByRow(List<String> head, List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(style.label(row.getFirst()));
            for (int column = 1; column < row.size(); column++) {
                String said = head.get(column) + ": " + row.get(column);
                for (String line : Columns.wrap(said, width - 2)) {
                    lines.add("  " + line);
                }
            }
        }
        return lines;
    }
}

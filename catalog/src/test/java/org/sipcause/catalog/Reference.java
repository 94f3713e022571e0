package org.sipcause.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of facts that the catalogue is checked against; it lies beside a checkout, not in it. */
final class Reference {
    private Reference() {}

    /** The rows of a table by the names of their columns; empty where the table is not on this machine. */
    static List<Map<String, String>> rows(String name) throws IOException {
        Optional<Path> file = Optional.empty();
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null && file.isEmpty();
                folder = folder.getParent()) {
            file = Optional.of(folder.resolve("shared/reference").resolve(name)).filter(Files::isReadable);
        }
        return file.isPresent() ? parse(Files.readString(file.get())) : List.of();
    }

    private static List<Map<String, String>> parse(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> head = List.of();
        for (String line : text.lines().toList()) {
            List<String> cells = cells(line);
            if (head.isEmpty()) {
                head = cells;
            } else {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < head.size(); i++) {
                    row.put(head.get(i), cells.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

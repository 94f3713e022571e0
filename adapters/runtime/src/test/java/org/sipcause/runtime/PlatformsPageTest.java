package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/platforms.md: no cell is empty, and every test that it names is there. */
class PlatformsPageTest {
    private static final Pattern NAMED = Pattern.compile("`([\\w.]+)\\.(\\w+)`");

    @Test
    void everyCellNamesATestThatIsThere() throws IOException {
        List<String> head = List.of();
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(top().resolve("docs/platforms.md"))) {
            List<String> cells = line.startsWith("| ") ? cells(line) : List.of();
            if (head.isEmpty() || cells.isEmpty()) {
                head = cells;
                continue;
            }
            rows++;
            assertThat(cells).as(line).hasSameSizeAs(head).noneMatch(String::isBlank);
            for (int column = 1; column < cells.size(); column++) {
                String module = head.get(column).toLowerCase(Locale.ROOT);
                if (head.getFirst().equals("what")) {
                    missing(module, cells.get(column)).forEach(wrong::add);
                }
            }
        }
        assertThat(rows).isGreaterThan(20);
        assertThat(wrong)
                .as("tests that are not there, or cells that name none")
                .isEmpty();
    }

    private static List<String> missing(String module, String cell) throws IOException {
        List<String> wrong = new ArrayList<>();
        var named = NAMED.matcher(cell);
        int count = 0;
        while (named.find()) {
            count++;
            String type = named.group(1).replace('.', '/');
            boolean shared = type.startsWith("runtime/");
            Path source = top().resolve("adapters/" + (shared ? "runtime" : module) + "/src/test/java/org/sipcause/"
                    + (shared ? "" : module + "/") + type + ".java");
            if (!Files.exists(source) || !Files.readString(source).contains("void " + named.group(2) + "(")) {
                wrong.add(module + ": " + named.group());
            }
        }
        if (count == 0 && !cell.startsWith("not possible: ")) {
            wrong.add(module + ": " + cell);
        }
        return wrong;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", 20))
                .map(String::strip)
                .filter(cell -> !cell.matches("-+"))
                .toList();
    }

    private static Path top() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("docs/platforms.md"))) {
            at = at.getParent();
        }
        return at;
    }
}

package org.sipcause.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.sipcause.catalog.CodePair;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Words;

/**
 * What tells two to five response codes apart. The order in which they are given does not matter: there is one answer.
 *
 * @param sides the codes, ascending
 * @param lead the difference in a sentence or two
 * @param rows the differences, each with a cell for every side; those written by hand first
 * @param shared what holds for all sides alike
 * @param written what was written by hand about exactly these codes
 * @param parts what was written by hand about some of them, where nothing was about all
 */
public record CodeComparison(
        List<ResponseCode> sides,
        String lead,
        List<Row> rows,
        List<Row> shared,
        Optional<CodePair> written,
        List<CodePair> parts) {
    /** How many codes can be compared at once. */
    public static final int MOST = 5;

    private static final int MOST_PARTS = 3;

    public CodeComparison {
        sides = List.copyOf(sides);
        Objects.requireNonNull(lead, "lead");
        rows = List.copyOf(rows);
        shared = List.copyOf(shared);
        Objects.requireNonNull(written, "written");
        parts = List.copyOf(parts);
    }

    /**
     * Compares codes.
     *
     * @param codes two to five entries of different codes, in any order
     * @throws IllegalArgumentException where they are fewer, more, or not different
     */
    public static CodeComparison of(List<ResponseCode> codes, Words words) {
        Map<String, ResponseCode> ascending = new TreeMap<>();
        for (ResponseCode code : codes) {
            ascending.put(code.code(), code);
        }
        List<ResponseCode> sides = List.copyOf(ascending.values());
        List<String> names = List.copyOf(ascending.keySet());
        if (names.size() < 2 || names.size() > MOST || names.size() < codes.size()) {
            throw new IllegalArgumentException("two to five different codes are needed, not " + names);
        }
        Words own = words.own(); // cells in the reader's language say more than a comparison in English
        Optional<CodePair> written = own.pair(names);
        Cells cells = new Cells(sides, words);
        List<Row> rows = new ArrayList<>();
        Optional<CodePair> telling = written.isPresent() ? written : own.pairAround(names);
        if (telling.isPresent()) {
            tells(telling.get(), names, rows);
        }
        List<Row> shared = new ArrayList<>();
        for (Row row : cells.rows()) {
            if (told(row.label(), rows)) {
                continue; // what was written by hand for these codes is more exact
            }
            if (!row.same()) {
                rows.add(row);
            } else if (!cells.nothing(row)) {
                shared.add(row);
            }
        }
        List<CodePair> parts = written.isPresent() || names.size() == 2 ? List.of() : own.pairsWithin(names);
        return new CodeComparison(
                sides,
                written.isPresent() ? written.get().lead() : new Lead(sides, words).say(),
                rows,
                shared,
                written,
                parts.subList(0, Math.min(MOST_PARTS, parts.size())));
    }

    private static boolean told(String label, List<Row> rows) {
        boolean told = false;
        for (Row row : rows) {
            told |= row.aspect() == Aspect.TELL && row.label().equalsIgnoreCase(label);
        }
        return told;
    }

    /** The rows written by hand for these codes, perhaps among others: what is the same for these tells nothing. */
    private static void tells(CodePair pair, List<String> names, List<Row> rows) {
        for (CodePair.Tell tell : pair.tells()) {
            List<String> cells = new ArrayList<>();
            for (String name : names) {
                cells.add(tell.each().get(name));
            }
            Row row = new Row(Aspect.TELL, tell.look(), cells);
            if (!row.same()) {
                rows.add(row);
            }
        }
    }
}

package org.sipcause.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        List<ResponseCode> sides = codes.stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
        List<String> names = sides.stream().map(ResponseCode::code).toList();
        if (names.size() < 2 || names.size() > MOST || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("two to five different codes are needed, not " + names);
        }
        Words own = words.own(); // cells in the reader's language say more than a comparison in English
        Optional<CodePair> written = own.pair(names);
        Cells cells = new Cells(sides, words);
        List<Row> rows = new ArrayList<>();
        written.or(() -> own.pairAround(names)).ifPresent(pair -> tells(pair, names, rows));
        List<Row> shared = new ArrayList<>();
        for (Row row : cells.rows()) {
            (row.same() ? shared : rows).add(row);
        }
        return new CodeComparison(
                sides,
                written.map(CodePair::lead).orElseGet(() -> new Lead(sides, words).say()),
                rows,
                shared.stream().filter(row -> !cells.nothing(row)).toList(),
                written,
                written.isPresent() || names.size() == 2
                        ? List.of()
                        : own.pairsWithin(names).stream().limit(MOST_PARTS).toList());
    }

    /** The rows written by hand for these codes, perhaps among others: what is the same for these tells nothing. */
    private static void tells(CodePair pair, List<String> names, List<Row> rows) {
        pair.tells().stream()
                .map(tell -> new Row(
                        Aspect.TELL,
                        tell.look(),
                        names.stream().map(tell.each()::get).toList()))
                .filter(row -> !row.same())
                .forEach(rows::add);
    }
}

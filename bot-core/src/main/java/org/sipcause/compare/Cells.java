package org.sipcause.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Words;

/** The rows that every comparison has, filled from the codes' own entries. */
record Cells(List<ResponseCode> sides, Words words) {
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        add(rows, Aspect.CLASS, this::kind);
        add(rows, Aspect.SENDER, code -> code.said().sender());
        add(rows, Aspect.SEEN, code -> code.said().seen());
        add(rows, Aspect.BEFORE, code -> code.said().before());
        add(rows, Aspect.NEXT, code -> code.said().next());
        add(rows, Aspect.SCOPE, code -> code.said().scope());
        add(
                rows,
                Aspect.RETRY,
                code -> words.label("retry." + lower(code.facts().retry())));
        add(rows, Aspect.FORKS, code -> CodeClass.of(code).forks(words));
        add(
                rows,
                Aspect.DIALOG,
                code -> words.label("dialog." + lower(code.facts().dialog())));
        add(rows, Aspect.HEADERS, this::headers);
        add(rows, Aspect.PSTN, code -> causes(code.facts().q850()));
        add(rows, Aspect.ISDN, code -> cause(code.facts().isup()));
        return rows;
    }

    /** Whether a row that all sides share says no more than that there is nothing. */
    boolean nothing(Row row) {
        String cell = row.cells().getFirst();
        return cell.equals(words.label("compare.no-cause")) || cell.equals(words.label("lookup.none"));
    }

    private void add(List<Row> rows, Aspect aspect, Function<ResponseCode, String> cell) {
        rows.add(new Row(
                aspect,
                words.label("compare." + lower(aspect)),
                sides.stream().map(cell).toList()));
    }

    private String kind(ResponseCode code) {
        CodeClass kind = CodeClass.of(code);
        return words.label("compare.kind", Map.of("class", kind.name(words), "final", kind.finality(words)));
    }

    private String headers(ResponseCode code) {
        List<String> said = new ArrayList<>();
        if (!code.facts().must().isEmpty()) {
            said.add(words.label(
                    "lookup.must", Map.of("headers", words.list(code.facts().must()))));
        }
        if (!code.facts().may().isEmpty()) {
            said.add(words.label(
                    "lookup.may", Map.of("headers", words.list(code.facts().may()))));
        }
        return said.isEmpty() ? words.label("lookup.none") : String.join(words.label("compare.and"), said);
    }

    private String causes(List<Integer> causes) {
        return switch (causes.size()) {
            case 0 -> words.label("compare.no-cause");
            case 1 ->
                words.label("compare.cause", Map.of("causes", causes.getFirst().toString()));
            default ->
                words.label(
                        "compare.causes",
                        Map.of(
                                "causes",
                                words.list(causes.stream().map(String::valueOf).toList())));
        };
    }

    private String cause(OptionalInt cause) {
        return causes(cause.isPresent() ? List.of(cause.getAsInt()) : List.of());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

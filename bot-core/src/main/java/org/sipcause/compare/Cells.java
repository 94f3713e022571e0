package org.sipcause.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Words;

/** The rows that every comparison has, filled from the codes' own entries. */
record Cells(List<ResponseCode> sides, Words words) {
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            if (aspect != Aspect.TELL) {
                rows.add(row(aspect));
            }
        }
        return rows;
    }

    private Row row(Aspect aspect) {
        List<String> cells = new ArrayList<>();
        for (ResponseCode side : sides) {
            cells.add(cell(aspect, side));
        }
        return new Row(aspect, words.label("compare." + lower(aspect)), cells);
    }

    private String cell(Aspect aspect, ResponseCode code) {
        return switch (aspect) {
            case TELL -> throw new IllegalArgumentException("written by hand for some codes, not in each one's entry");
            case CLASS -> kind(code);
            case SENDER -> code.said().sender();
            case SEEN -> code.said().seen();
            case BEFORE -> code.said().before();
            case NEXT -> code.said().next();
            case SCOPE -> code.said().scope();
            case RETRY -> words.label("retry." + lower(code.facts().retry()));
            case FORKS -> CodeClass.of(code).forks(words);
            case DIALOG -> words.label("dialog." + lower(code.facts().dialog()));
            case HEADERS -> headers(code);
            case PSTN -> causes(code.facts().q850());
            case ISDN -> cause(code.facts().isup());
        };
    }

    /** Whether a row that all sides share says no more than that there is nothing. */
    boolean nothing(Row row) {
        String cell = row.cells().getFirst();
        return cell.equals(words.label("compare.no-cause")) || cell.equals(words.label("lookup.none"));
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
        if (causes.isEmpty()) {
            return words.label("compare.no-cause");
        }
        List<String> numbers = new ArrayList<>();
        for (Integer cause : causes) {
            numbers.add(cause.toString());
        }
        return words.label(
                causes.size() == 1 ? "compare.cause" : "compare.causes", Map.of("causes", words.list(numbers)));
    }

    private String cause(OptionalInt cause) {
        return causes(cause.isPresent() ? List.of(cause.getAsInt()) : List.of());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

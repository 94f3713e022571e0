package org.sipcause.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sipcause.catalog.ResponseCode.Registration;
import org.sipcause.catalog.ResponseCode.Retry;

/** The facts of the catalogue against a table that was gathered independently. */
class ReferenceTest {
    private static final Map<String, Retry> RETRY = Map.of(
            "n/a", Retry.NONE,
            "yes", Retry.SAME,
            "after-change", Retry.CHANGED,
            "alternate-target", Retry.ELSEWHERE,
            "no", Retry.NEVER);
    private static final Pattern SECTION = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final Pattern HEADER = Pattern.compile("[A-Z][A-Za-z]*(-[A-Z][A-Za-z]*)*");
    /** Header rules that hold in some cases only, or that the table itself is not sure of. */
    private static final Pattern SOMETIMES = Pattern.compile(" or | when |: ");

    private final Words words = Catalog.words(Locale.ENGLISH);

    @Test
    void theFactsOfEveryCodeAgreeWithTheTable() throws IOException {
        List<Map<String, String>> rows = Reference.rows("response-codes.csv");
        assumeFalse(
                rows.isEmpty(), "shared/reference/response-codes.csv is not beside this checkout: facts not compared");
        Set<String> headers = Reference.rows("headers.csv").stream()
                .map(row -> row.values().iterator().next())
                .collect(Collectors.toSet());
        List<String> differences = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String code = row.get("code");
            words.code(code)
                    .ifPresentOrElse(
                            entry -> compare(entry, row, headers, differences),
                            () -> differences.add(code + " is missing"));
        }
        assertThat(differences).as("differences from the reference").isEmpty();
        assertThat(words.codes()).hasSameSizeAs(rows);
    }

    private static void compare(
            ResponseCode entry, Map<String, String> row, Set<String> headers, List<String> differences) {
        String code = entry.code();
        boolean registered = row.get("registration").startsWith("registered");
        Registration registration = entry.facts().registration();
        same(
                code,
                "registered",
                registered,
                registration == Registration.REGISTERED || registration == Registration.DEPRECATED,
                differences);
        same(code, "retry", RETRY.get(row.get("retriable")), entry.facts().retry(), differences);
        if (registered) {
            same(code, "phrase", row.get("reason_phrase"), entry.phrase(), differences);
            same(code, "rfc", row.get("rfc"), entry.facts().rfc(), differences);
            Set<String> sections = found(SECTION, row.get("section"));
            if (!sections.contains(entry.facts().section().orElse(""))) {
                differences.add(code + " section: " + sections + " there, "
                        + entry.facts().section() + " here");
            }
        }
        String must = row.get("must_headers");
        if (!SOMETIMES.matcher(must).find() && !row.get("verified").contains("header")) {
            Set<String> there = found(HEADER, must);
            there.retainAll(headers);
            there.remove("To"); // its tag is what must be there: every response has the header
            same(code, "must", there, new TreeSet<>(entry.facts().must()), differences);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void same(String code, String what, Object there, Object here, List<String> differences) {
        if (!there.equals(here)) {
            differences.add(code + " " + what + ": " + there + " there, " + here + " here");
        }
    }
}

package org.sipcause.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no response code against tables that were gathered independently; each disagreement is named. */
class TermReferenceTest {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");

    /** Rows that stand for several things and have the name of one of them here. */
    private static final Map<String, String> OTHERWISE = Map.of("96-127", "dynamic", "p-key-flags", "p-hint");

    private final Words words = Catalog.words(Locale.ENGLISH);
    private final List<String> differences = new ArrayList<>();

    @Test
    void causesAgreeInBothDirections() throws IOException {
        for (Map<String, String> row : table("q850-mapping.csv")) {
            String cause = row.get("cause");
            Optional<Term> term = words.term(TermKind.CAUSES, cause);
            if (row.get("name").equals("(unassigned)")) {
                term.ifPresent(
                        found -> same(cause, "group", "none", found.details().get("group")));
            } else if (term.isEmpty()) {
                differences.add("cause " + cause + " is missing");
            } else {
                cause(cause, row, term.get());
            }
        }
        assertThat(differences).isEmpty();
    }

    private void cause(String cause, Map<String, String> row, Term term) {
        if (!row.get("name").startsWith("(") && !cause.equals("0")) {
            same(cause, "name", row.get("name"), term.name());
        }
        same(cause, "sip", row.get("rfc3398_cause_to_sip").replace(" or ", ", "), detail(term, "sip"));
        same(cause, "Asterisk", row.get("asterisk_name"), detail(term, "asterisk"));
        same(cause, "FreeSWITCH", row.get("freeswitch_name"), detail(term, "freeswitch"));
        same(
                cause,
                "FreeSWITCH sends",
                row.get("freeswitch_sends").replace(" (default)", ""),
                detail(term, "freeswitchSends"));
        String asterisk = row.get("asterisk_pjsip_sends");
        same(cause, "Asterisk sends", asterisk.startsWith("stack") ? "" : asterisk, detail(term, "asteriskSends"));
        same(
                cause,
                "from",
                row.get("sip_codes_mapped_to_this_cause_rfc3398"),
                Arrays.stream(detail(term, "from").split(", ", -1))
                        .filter(code -> !unlisted(code))
                        .collect(Collectors.joining(" ")));
    }

    /** Codes that RFC 3398 does not list and that become 31, or depend on a Warning. */
    private boolean unlisted(String code) {
        return words.code(code)
                .filter(found -> found.facts().isup().equals(OptionalInt.of(31)))
                .isPresent();
    }

    @Test
    void codesBecomeTheCausesOfTheTable() throws IOException {
        for (Map<String, String> row : table("sip-to-q850.csv")) {
            String code = row.get("sip_code");
            ResponseCode.Facts facts = words.code(code).orElseThrow().facts();
            String isup = facts.isup().isPresent() ? String.valueOf(facts.isup().getAsInt()) : "";
            String there = row.get("rfc3398_cause");
            same(code, "RFC 3398", there.equals("by Warning") ? "31" : there.replace("-", ""), isup);
            if (!code.startsWith("2")) {
                same(code, "Asterisk", row.get("asterisk_cause"), or(facts.asterisk(), isup));
                same(code, "FreeSWITCH", row.get("freeswitch_cause"), or(facts.freeswitch(), isup));
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void causesAndCodesAgreeWithEachOther() {
        for (Words.TopicName name : words.names()) {
            if (words.topic(name.id()).orElseThrow() instanceof ResponseCode code) {
                for (int cause : code.facts().q850()) {
                    String there = detail(
                            words.term(TermKind.CAUSES, String.valueOf(cause)).orElseThrow(), "sip");
                    boolean user = code.code().equals("603") || code.code().equals("301"); // by location or diagnostic
                    if (!there.contains(code.code()) && !user) {
                        differences.add("cause " + cause + ": " + there + ", but " + code.code() + " claims it");
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "headers.csv, header, HEADERS",
        "methods.csv, method, METHODS",
        "option-tags.csv, option_tag, OPTIONS",
        "timers.csv, name, TIMERS",
        "warning-codes.csv, warn_code, WARNINGS",
        "reason-protocols.csv, protocol, REASONS",
        "stir-codes.csv, code, STIR",
        "subscription-state-reasons.csv, reason, SUBSCRIPTIONS",
        "rtp-static-payload-types.csv, payload_type, PAYLOADS"
    })
    void everyRowHasAnEntryOfTheSameName(String file, String column, TermKind kind) throws IOException {
        for (Map<String, String> row : table(file)) {
            String name = row.get(column);
            String first = kind == TermKind.TIMERS ? name : name.split("( / |, | \\(and)", -1)[0];
            String key = NOT_A_WORD
                    .matcher(first.toLowerCase(Locale.ROOT))
                    .replaceAll("-")
                    .replaceAll("^-|-$", "");
            Optional<Term> term = words.term(kind, OTHERWISE.getOrDefault(key, key));
            if (term.isEmpty()) {
                differences.add(file + ": " + row.get(column) + " is missing as " + key);
            } else {
                facts(row, term.get());
            }
        }
        assertThat(differences).isEmpty();
    }

    private void facts(Map<String, String> row, Term term) {
        switch (term.kind()) {
            case HEADERS -> same(term.id(), "compact form", row.get("compact_form"), detail(term, "compact"));
            case WARNINGS -> same(term.id(), "name", row.get("name"), term.name());
            case PAYLOADS -> {
                if (!term.key().equals("dynamic")) {
                    same(term.id(), "clock", row.get("clock_rate"), detail(term, "clock"));
                    same(term.id(), "channels", row.get("channels"), detail(term, "channels"));
                    same(term.id(), "media", row.get("media"), detail(term, "media"));
                }
            }
            case OPTIONS ->
                same(term.id(), "rfc", row.get("rfc"), term.references().getFirst());
            default -> {
                // names and numbers are in the key
            }
        }
        if (row.containsKey("rfc") && row.get("rfc").startsWith("RFC")) {
            String rfc =
                    row.get("rfc").split("[; (]", 3)[0] + " " + row.get("rfc").split("[; (]", 3)[1];
            if (term.references().stream().noneMatch(reference -> (reference + " ").startsWith(rfc + " "))) {
                differences.add(term.id() + " rfc: " + rfc + " there, " + term.references() + " here");
            }
        }
    }

    @Test
    void errorsOfLocationAndAlertAgree() throws IOException {
        for (Map<String, String> row : table("geolocation-and-alert-errors.csv")) {
            TermKind kind = row.get("header").startsWith("Geo") ? TermKind.LOCATIONS : TermKind.ALERTS;
            Term term = words.term(kind, row.get("code")).orElseThrow();
            same(term.id(), "name", row.get("meaning"), term.name());
            same(term.id(), "rfc", row.get("rfc"), term.references().getFirst());
        }
        assertThat(differences).isEmpty();
    }

    private static String or(OptionalInt own, String otherwise) {
        return own.isPresent() ? String.valueOf(own.getAsInt()) : otherwise;
    }

    private static String detail(Term term, String key) {
        return term.details().getOrDefault(key, "");
    }

    private void same(String what, String fact, String there, String here) {
        if (!there.equals(here)) {
            differences.add(what + " " + fact + ": " + there + " there, " + here + " here");
        }
    }

    private static List<Map<String, String>> table(String name) throws IOException {
        List<Map<String, String>> rows = Reference.rows(name);
        assumeFalse(rows.isEmpty(), "shared/reference/" + name + " is not beside this checkout: facts not compared");
        return rows;
    }
}

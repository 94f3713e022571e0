package org.sipcause.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.catalog.ResponseCode.Said;

/** Claims that are often read and are wrong, and turns of phrase that we do not want. */
class WordingTest {
    private final Words words = Catalog.words(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~ ",
            value = {
                "503 ~ (typically|usually|always) (includes|has|carries|contains) a Retry-After ~ Retry-After is optional: RFC 3261 §21.5.4",
                "503 ~ (server|it) (is reachable|received your request) ~ a client makes it from a transport fault: RFC 3261 §8.1.3.1",
                "503 ~ To tag ~ every response but 100 has one: RFC 3261 §8.2.6.2",
                "503 ~ 300 s or more ~ the value says nothing about the cause: RFC 3261 §20.33",
                "600 ~ reject(s|ed) (the call )?on all ~ it means busy; a refusal is 603: RFC 3261 §21.6.1",
                "301 ~ only (for )?future ~ the present request goes to the Contact too: RFC 3261 §21.3.2",
                "406 ~ (fix|change|check|add) (the |a )?codec ~ codecs are 488 and 606: RFC 3261 §21.4.7",
                "415 ~ (fix|change|check|add) (the |a )?codec ~ codecs are 488 and 606: RFC 3261 §21.4.13",
                "183 ~ proves? (that )?(it rings|ringing) ~ it is progress of any kind: RFC 3261 §21.1.5"
            })
    void aCodeDoesNotSayWhatIsWronglySaidOfIt(String code, String claim, String because) {
        assertThat(sentences(words.code(code).orElseThrow()))
                .as(because)
                .noneMatch(sentence -> Pattern.compile(claim, Pattern.CASE_INSENSITIVE)
                        .matcher(quotedAway(sentence))
                        .find());
    }

    @Test
    void noCodeSaysWhatIsWrongOfEveryResponse() {
        Pattern wrong = Pattern.compile(
                "work down the (Via )?list|top-?most Via is the"
                        + "|may indicate|various (issues|reasons)|\\b(when|during) (when|during)\\b|indicates that used|ping the"
                        + "|traceroute|free to start",
                Pattern.CASE_INSENSITIVE);
        assertThat(all().stream()
                        .filter(sentence -> wrong.matcher(quotedAway(sentence)).find()))
                .isEmpty();
    }

    @Test
    void noTwoRegisteredCodesShareASentence() {
        Map<String, String> first = new LinkedHashMap<>();
        List<String> shared = new ArrayList<>();
        for (String code : CatalogTest.REGISTERED.split(" ", -1)) {
            for (String text : longTexts(words.code(code).orElseThrow().said())) {
                for (String sentence : text.split("(?<=[.?!]) ", -1)) {
                    String before = first.putIfAbsent(sentence, code);
                    if (before != null && !before.equals(code) && sentence.length() > 40) {
                        shared.add(before + " and " + code + ": " + sentence);
                    }
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~ ",
            value = {
                "work down the (Via )?list|top-?most Via (is|shows|names) ~ in a response Via leads to the caller: RFC 3261 §18.2.2",
                "(always|typically|usually|must) (includes?|has|have|carr(y|ies)|contains?) a Retry-After ~ it is optional: RFC 3261 §20.33",
                "Retry-After (of|above|over) [0-9]+ s? ?(means|shows|is) ~ the value says nothing about the cause: RFC 3261 §20.33",
                "To tag (proves|shows|means) (a|the) dialog ~ every response but 100 has one: RFC 3261 §8.2.6.2",
                "183 (proves|means) (that )?(it rings|ringing) ~ it is progress of any kind: RFC 3261 §21.1.5",
                "600 (is|means) (a )?(refus|reject) ~ it means busy: RFC 3261 §21.6.1",
                "(406|415) (is|means)( a| the)? codec ~ codecs are 488 and 606: RFC 3261 §21.4.26",
                "Unsupported Certificate|Bad Identity-Info|500 Internal Server Error ~ the registered phrases are others: RFC 8224 §6.2.2",
                "upstream (gateway|carrier) ~ upstream is towards the caller: RFC 3261 §6",
                "(ping|traceroute) (the|to) ~ ICMP does not test SIP",
                "may indicate|various (issues|reasons)|free to start|simply|used to convey ~ says nothing"
            })
    void neitherTermNorComparisonSaysWhatIsWronglySaid(String claim, String because) {
        Pattern wrong = Pattern.compile(claim, Pattern.CASE_INSENSITIVE);
        assertThat(Stream.concat(terms(), comparisons())
                        .filter(sentence -> wrong.matcher(quotedAway(sentence)).find()))
                .as(because)
                .isEmpty();
    }

    @Test
    void atLeastSixtyPairsAreToldApartByHand() {
        List<String> codes = words.codes().stream().map(Words.CodeName::code).toList();
        long written = codes.stream()
                .mapToLong(one -> codes.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .filter(other -> words.pair(List.of(one, other)).isPresent())
                        .count())
                .sum();
        assertThat(written).isGreaterThanOrEqualTo(60);
    }

    private Stream<String> terms() {
        return words.names().stream()
                .flatMap(name -> words.topic(name.id()).stream())
                .filter(Term.class::isInstance)
                .map(Term.class::cast)
                .flatMap(term -> Stream.of(
                                Stream.of(term.glance(), term.said().means()),
                                term.said().trace().stream(),
                                term.said().steps().stream(),
                                term.said().misread().stream(),
                                term.details().values().stream())
                        .flatMap(texts -> texts));
    }

    private Stream<String> comparisons() {
        return words
                .pairsWithin(words.codes().stream().map(Words.CodeName::code).toList())
                .stream()
                .flatMap(pair -> Stream.of(
                                Stream.of(pair.lead(), pair.confused()),
                                pair.send().stream(),
                                pair.call().stream(),
                                pair.tells().stream().flatMap(tell -> tell.each().values().stream()))
                        .flatMap(texts -> texts));
    }

    /** The misreadings stand in quotation marks and are there to be set right. */
    private static String quotedAway(String sentence) {
        return sentence.replaceAll("\"[^\"]*\"", "");
    }

    private List<String> all() {
        return words.codes().stream()
                .flatMap(name -> sentences(words.code(name.code()).orElseThrow()).stream())
                .toList();
    }

    private static List<String> sentences(ResponseCode code) {
        return Stream.concat(
                        longTexts(code.said()).stream(),
                        Stream.of(
                                code.said().sender(),
                                code.said().seen(),
                                code.said().before(),
                                code.said().next(),
                                code.said().scope(),
                                code.said().glance()))
                .toList();
    }

    private static List<String> longTexts(Said said) {
        List<String> texts = new ArrayList<>(List.of(
                said.means(),
                said.when(),
                said.who(),
                said.repeat(),
                said.misread(),
                said.read(),
                said.send().orElse("")));
        texts.addAll(said.steps());
        texts.addAll(said.causes());
        texts.addAll(said.headers());
        return texts;
    }
}

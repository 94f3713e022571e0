package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.Bot;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;
import org.sipcause.chat.SampleQuestions;
import org.sipcause.chat.Tone;
import org.sipcause.compare.CodeComparison;

/** Every code and every comparison of two, in every language. */
class LanguagesTest {
    private static final int LINES = 30;

    private static final Pattern DOUBLED = Pattern.compile(
            "\\b(\\p{L}{2,})[ \\u00A0]\\1\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    static Stream<String> translations() {
        return Bot.languages().stream().filter(language -> !language.equals("en"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyCodeAndEveryClassIsSaidInTheLanguageItself(String language) {
        Words words = Catalog.words(Locale.forLanguageTag(language));
        Words english = Catalog.words(Locale.ENGLISH);

        for (Words.CodeName name : english.codes()) {
            assertThat(words.own().code(name.code())).as(name.code()).isPresent();
        }
        for (String code : List.of("150", "250", "350", "450", "550", "650")) {
            assertThat(words.own().explain(code)).as(code).isPresent().isNotEqualTo(english.explain(code));
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyCodeRendersWholeAndShort(String language) {
        Words words = Catalog.words(Locale.forLanguageTag(language));

        for (Words.CodeName name : words.codes()) {
            ResponseCode code = words.code(name.code()).orElseThrow();
            good(CodeCard.of(code, false, words));
            good(CodeCard.of(code, true, words));
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTermIsSaidInTheLanguageItselfWholeAndShort(String language) {
        Words words = Catalog.words(Locale.forLanguageTag(language));

        for (Words.TopicName name : Catalog.words(Locale.ENGLISH).names()) {
            assertThat(words.own().topic(name.id())).as(name.id()).isPresent();
            if (words.topic(name.id()).orElseThrow() instanceof Term term) {
                Card card = TermCard.of(term, words);
                good(card);
                assertThat(PlainText.of(110).render(card).lines().count()).isLessThanOrEqualTo(LINES);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyPairOfRegisteredCodesRenders(String language) {
        Words words = Catalog.words(Locale.forLanguageTag(language));
        List<ResponseCode> codes = SampleQuestions.registeredCodes(words);
        assertThat(codes).hasSize(75);
        for (int one = 0; one < codes.size(); one++) {
            for (int other = one + 1; other < codes.size(); other++) {
                good(ComparisonCard.whole(CodeComparison.of(List.of(codes.get(one), codes.get(other)), words), words));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "503 in German, überlastet|Überlast",
        "503 in ja, サーバー",
        "503 in zh-TW, 服务器",
        "503 vs 408 lang:ru, сервер",
        "503 in pt, servidor",
        "503 in français, serveur",
        "503 in español, servidor"
    })
    void theLanguageAskedForIsSpoken(String question, String word) {
        Card card = new Bot().answer(Question.of(question));

        assertThat(PlainText.of(110).render(card)).containsPattern(word);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void whatCannotBeAnsweredIsSaidInTheLanguageToo(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (String text : List.of("help", "hello there", "503 vs", "999", "trace", "diff", "1 vs 2 vs 3")) {
            Card card = new Bot().answer(new Question(text, List.of(), locale));
            Card english = new Bot().answer(Question.of(text));

            good(card);
            assertThat(card.title()).as(text).isNotEqualTo(english.title());
        }
    }

    private static void good(Card card) {
        List<String> said = new ArrayList<>(List.of(card.title()));
        for (Block block : card.blocks()) {
            if (block instanceof Block.Facts facts) {
                facts.facts().forEach(fact -> {
                    said.add(fact.label());
                    fact.lines().forEach(line -> said.add(line.plain()));
                });
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> row.forEach(cell -> said.add(cell.plain())));
            }
        }
        assertThat(said).as(card.title()).noneMatch(String::isBlank);
        assertThat(said)
                .as(card.title())
                .noneMatch(text -> DOUBLED.matcher(text).find())
                .noneMatch(text -> text.contains("{") && card.tone() == Tone.NEUTRAL);
    }
}

package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.TermKind;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;
import org.sipcause.chat.Tone;
import org.sipcause.compare.Row;
import org.sipcause.compare.TopicComparison;

/** Everything in the catalogue answers when it is asked for, reads as it should, and can be told from what is near it. */
class EveryEntryTest {
    private static final Words WORDS = Catalog.words(Locale.ENGLISH);
    private static final int LINES = 28;

    private static Stream<Topic> topics() {
        return WORDS.names().stream().flatMap(name -> WORDS.topic(name.id()).stream());
    }

    private static Stream<Term> terms(TermKind kind) {
        return topics().filter(Term.class::isInstance).map(Term.class::cast).filter(term -> term.kind() == kind);
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void everyTermHasACardThatItsQuestionLeadsTo(TermKind kind) {
        assertThat(terms(kind)).isNotEmpty().allSatisfy(term -> {
            Card card = new LookupCommand()
                    .answer(Question.of(TermCard.question(term, WORDS)), WORDS)
                    .orElseThrow();
            String text = PlainText.of(110).render(card);
            assertThat(card.title()).isEqualTo(TermCard.title(term, WORDS));
            assertThat(card.tone()).isEqualTo(Tone.NEUTRAL);
            assertThat(text.lines().count()).as(text).isLessThanOrEqualTo(LINES);
            CardWords.check(text);
        });
    }

    @Test
    void everyTitleLeadsToItsEntry() {
        assertThat(topics().filter(topic -> !TermCard.title(topic, WORDS).contains("(")))
                .allSatisfy(topic -> assertThat(WORDS.find(TermCard.title(topic, WORDS)))
                        .as(topic.id())
                        .extracting(Topic::id)
                        .contains(topic.id()));
    }

    @Test
    void noTwoEntriesHaveTheSameTitle() {
        Set<String> titles = new HashSet<>();
        assertThat(topics().map(topic -> TermCard.title(topic, WORDS)).filter(title -> !titles.add(title)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void anyTwoOfAKindAreToldApart(TermKind kind) {
        List<Term> all = terms(kind).toList();
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                TopicComparison comparison = TopicComparison.of(List.of(all.get(one), all.get(other)), WORDS);
                assertThat(comparison.rows())
                        .as("%s vs %s", all.get(one).id(), all.get(other).id())
                        .isNotEmpty();
                for (Row row : comparison.rows()) {
                    assertThat(row.cells()).hasSize(2).doesNotHaveDuplicates().noneMatch(String::isBlank);
                }
            }
        }
    }

    @Test
    void whatIsNearReadsWellBesideIt() {
        assertThat(topics().filter(Term.class::isInstance).map(Term.class::cast))
                .allSatisfy(term -> term.near().stream()
                        .flatMap(id -> WORDS.topic(id).stream())
                        .forEach(other -> {
                            String text = PlainText.of(110)
                                    .render(TopicComparisonCard.of(
                                            TopicComparison.of(List.of(term, other), WORDS), WORDS));
                            assertThat(text.lines().count()).as(text).isLessThanOrEqualTo(LINES);
                            CardWords.check(text);
                        }));
    }
}

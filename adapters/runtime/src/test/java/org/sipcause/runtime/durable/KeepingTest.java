package org.sipcause.runtime.durable;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.More;
import org.sipcause.chat.Preferences;
import org.sipcause.chat.SampleCards;
import org.sipcause.chat.Tone;

/** What is kept comes back as it was, until it is too old; on either database. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Databases.class)
class KeepingTest {
    private final Databases kind;
    private Database database;
    private KeptCards cards;

    KeepingTest(Databases kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = Databases.open(kind.settings());
        cards = new KeptCards(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyCardComesBackAsItWas() {
        for (Card card : SampleCards.all()) {
            var button = cards.keep(
                            "q" + card.title(), Card.of("lead", Tone.BAD).with(List.of(new More("m", () -> card))))
                    .getFirst();

            var kept = cards.find(button.id()).orElseThrow();

            assertThat(kept.card().blocks()).isEqualTo(card.blocks());
            assertThat(kept.card().title()).isEqualTo(card.title());
            assertThat(kept.card().tone()).isEqualTo(card.tone());
            assertThat(kept.card().files())
                    .extracting(Attachment::name)
                    .isEqualTo(card.files().stream().map(Attachment::name).toList());
        }
    }

    @Test
    void filesComeBackWithTheirCard() throws IOException {
        var picture = Attachment.of("ladder.png", new byte[] {1, 2, 3}, "what it shows");
        var page = Attachment.of("report.html", "<p>".repeat(200_000));
        var huge = Attachment.of(
                "huge.bin",
                new Random(1).ints(3 << 18).mapToObj(Integer::toHexString).collect(joining()));
        var card = new Card("t", Tone.BAD, List.of(), List.of(picture, page, huge));

        var button = cards.keep("q", Card.of("lead", Tone.BAD).with(List.of(new More("m", () -> card))))
                .getFirst();
        var files = cards.find(button.id()).orElseThrow().card().files();

        assertThat(files).extracting(Attachment::name).containsExactly("ladder.png", "report.html");
        assertThat(files.getFirst().alternative()).isEqualTo("what it shows");
        assertThat(files.getFirst().open().readAllBytes()).containsExactly(1, 2, 3);
        assertThat(files.getLast().open().readAllBytes()).hasSize(600_000);
    }

    @Test
    void aCardLeadsToFurtherOnes() {
        var last = Card.of("last", Tone.NEUTRAL);
        var middle = Card.of("middle", Tone.NEUTRAL).with(List.of(new More("on", () -> last)));
        var card = Card.of("first", Tone.BAD)
                .with(List.of(new More("evidence", () -> middle), new More("all", () -> last)));

        var buttons = cards.keep("q", card);

        assertThat(buttons).extracting(KeptCards.Button::label).containsExactly("evidence", "all");
        var kept = cards.find(buttons.getFirst().id()).orElseThrow();
        assertThat(kept.card().title()).isEqualTo("middle");
        assertThat(kept.before()).isEmpty();
        assertThat(cards.find(kept.buttons().getFirst().id()).orElseThrow().before())
                .contains(kept.id());
        assertThat(cards.find(kept.buttons().getFirst().id())
                        .orElseThrow()
                        .card()
                        .title())
                .isEqualTo("last");
    }

    @Test
    void aQuestionAskedAgainKeepsTheSame() {
        var card = Card.of("first", Tone.BAD)
                .with(List.of(new More("evidence", () -> Card.of("e", Tone.NEUTRAL, new Block.Code("x")))));

        assertThat(cards.keep("q", card)).isEqualTo(cards.keep("q", card)).isNotEqualTo(cards.keep("r", card));
    }

    @Test
    void whatIsTooOldIsGoneAndWhatIsNotStays() {
        var button = cards.keep(
                        "q", Card.of("first", Tone.BAD).with(List.of(new More("m", () -> Card.of("c", Tone.BAD)))))
                .getFirst();
        try (var work = new DurableWork(database, "test", DurableWork.Pace.USUAL, job -> new Outcome.Done());
                var retention = new Retention(database, cards, Duration.ofDays(Retention.DAYS))) {
            work.take("a", "why?");
            var recent = new RecentAnswers(database);
            recent.add("U1", button.id(), "Trunk \0 full \uD83D");
            recent.add("U1", button.id(), "again");

            assertThat(retention.purge(Instant.now().plus(Duration.ofDays(6)))).isZero();
            assertThat(cards.find(button.id())).isPresent();
            assertThat(recent.of("U1", 5)).containsExactly(new RecentAnswers.Recent(button.id(), "Trunk  full "));
            assertThat(recent.of("U2", 5)).isEmpty();

            assertThat(retention.purge(Instant.now().plus(Duration.ofDays(8)))).isEqualTo(3);
            assertThat(recent.of("U1", 5)).isEmpty();
            assertThat(cards.find(button.id())).isEmpty();
            assertThat(work.open()).isZero();
        }
    }

    @Test
    void nothingChosenIsAsUsualAndAChoiceStays() {
        var preferences = new KeptPreferences(database);
        var chosen =
                new Preferences(Preferences.Shown.PUBLIC, Optional.of(Locale.GERMAN), true, Preferences.Detail.SHORT);

        assertThat(preferences.of("C1")).isEqualTo(Preferences.USUAL);
        preferences.keep("C1", chosen);

        assertThat(preferences.of("C1")).isEqualTo(chosen);
        assertThat(preferences.of("C2")).isEqualTo(Preferences.USUAL);
        preferences.keep("C1", Preferences.USUAL);
        assertThat(preferences.of("C1")).isEqualTo(Preferences.USUAL);
    }
}

package org.sipcause.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.Preferences;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.runtime.durable.KeptCards;
import org.sipcause.runtime.durable.KeptPreferences;
import org.sipcause.runtime.durable.RecentAnswers;
import org.sipcause.runtime.durable.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the answer to a question: fetches its files, asks the bot, keeps what its buttons show. */
final class CardMaker {
    private static final Logger LOG = LoggerFactory.getLogger(CardMaker.class);

    private final Function<Question, Card> bot;
    private final SlackFiles files;
    private final ThreadReader threads;
    private final People people;
    private final KeptCards cards;
    private final RecentAnswers recent;
    private final KeptPreferences preferences;

    CardMaker(
            Function<Question, Card> bot,
            SlackFiles files,
            ThreadReader threads,
            People people,
            KeptCards cards,
            RecentAnswers recent,
            KeptPreferences preferences) {
        this.bot = bot;
        this.files = files;
        this.threads = threads;
        this.people = people;
        this.cards = cards;
        this.recent = recent;
        this.preferences = preferences;
    }

    /** What a channel has chosen; as usual where the database does not answer. */
    Preferences chosen(String channel) {
        try {
            return channel == null || channel.isEmpty() ? Preferences.USUAL : preferences.of(channel);
        } catch (RuntimeException away) {
            return Preferences.USUAL;
        }
    }

    /** The language of an answer: the channel's where it has chosen one, else the asker's. */
    Locale locale(Accepted asked) {
        return chosen(asked.channel()).language().orElseGet(() -> people.language(asked.user()));
    }

    /** The answer to a quick question, here and now, with no word to Slack. */
    Answer now(String text, String user, Preferences chosen) {
        Locale locale = chosen.language().orElseGet(() -> people.known(user));
        var answer = Answer.of(fitted(ask(new Question(text, List.of(), locale)), chosen), locale);
        return chosen.shown() == Preferences.Shown.PUBLIC
                ? answer
                : answer.publishable(Doors.SHOW, text.isEmpty() ? "help" : text);
    }

    /** The answer to an accepted question; fails with {@link PutOff} where Slack wants its files to be asked for later. */
    Answer made(Accepted asked, String id, Locale locale) throws IOException, SlackApiException {
        return switch (asked.kind()) {
            case KEPT, PUBLISH -> kept(asked, locale);
            case SENTENCE, HOME -> Answer.of(sentence(Bot.says(locale, asked.text())), locale);
            case QUESTION, ASK, SHOW -> answer(asked, id, locale);
        };
    }

    /** A kept card with its buttons, as it is drawn for its reader alone; nothing where it is gone. */
    Optional<Answer> kept(String name, Locale locale) {
        return cards.find(name).map(kept -> Answer.of(kept.card(), kept, locale));
    }

    /** The sentence for a card that is gone. */
    Answer gone(Locale locale) {
        String words = Bot.says(locale, "gone", "days", Integer.toString(Retention.DAYS));
        return Answer.of(sentence(words), locale).besides();
    }

    private Answer kept(Accepted asked, Locale locale) {
        Optional<Answer> kept = kept(asked.text(), locale);
        if (kept.isEmpty()) {
            return gone(locale);
        }
        if (asked.kind() == Accepted.Kind.PUBLISH) {
            return kept.get();
        }
        return asked.hidden()
                ? kept.get().publishable(Doors.PUBLISH, asked.text())
                : withNewFiles(asked.text(), kept.get());
    }

    /** The card without the files that went to the thread with the card before it; on the way back, without any. */
    private Answer withNewFiles(String name, Answer answer) {
        var there = cards.find(name)
                .flatMap(KeptCards.Kept::before)
                .flatMap(cards::find)
                .map(before ->
                        before.card().files().stream().map(Attachment::name).toList());
        var card = answer.card();
        var files = card.files().stream()
                .filter(file ->
                        there.filter(names -> !names.contains(file.name())).isPresent())
                .toList();
        var shown = new Card(card.title(), card.tone(), card.blocks(), files, card.more());
        return new Answer(shown, answer.buttons(), answer.locale(), answer.aside());
    }

    private Answer answer(Accepted asked, String id, Locale locale) throws IOException, SlackApiException {
        Preferences chosen = chosen(asked.channel());
        Optional<Bot.SettingsAnswer> settings = asked.channel().isEmpty()
                ? Optional.empty()
                : Bot.settings(asked.text(), locale, chosen, () -> people.mayManage(asked.user(), asked.channel()));
        if (settings.isPresent()) {
            settings.get().chosen().ifPresent(next -> preferences.keep(asked.channel(), next));
            return Answer.of(settings.get().card(), locale);
        }
        List<Accepted.Sent> sent = new ArrayList<>(asked.files());
        List<Attachment> texts = new ArrayList<>();
        if (asked.gather()) {
            var found = threads.read(asked.channel(), asked.thread());
            texts.addAll(found.texts());
            sent.addAll(found.files());
            if (texts.isEmpty() && sent.isEmpty()) {
                return Answer.of(sentence(Bot.says(locale, "answer.nothing-to-read")), locale);
            }
        }
        try (var gathered = files.fetch(sent, locale)) {
            Card card = fitted(answer(asked.text(), texts, gathered, locale), chosen);
            return keep(card, id, asked, chosen, locale);
        }
    }

    /** The card with what is behind its buttons kept, and itself, so that its reader may show it to all. */
    private Answer keep(Card card, String id, Accepted asked, Preferences chosen, Locale locale) {
        boolean hidden = asked.isPrivate()
                && asked.kind() == Accepted.Kind.QUESTION
                && chosen.shown() == Preferences.Shown.PRIVATE;
        if (card.more().isEmpty() && !hidden) {
            return Answer.of(card, locale);
        }
        Optional<KeptCards.Kept> whole = cards.keepWhole(id, card);
        if (whole.isEmpty()) {
            return Answer.of(card, locale);
        }
        String name = whole.get().id();
        var answer = Answer.of(card, whole.get(), locale);
        if (!hidden) {
            return answer;
        }
        recent.add(asked.user(), name, card.headline());
        return answer.publishable(Doors.PUBLISH, name);
    }

    private Card answer(String text, List<Attachment> texts, SlackFiles.Gathered gathered, Locale locale) {
        if (text.isBlank()
                && gathered.files().isEmpty()
                && texts.isEmpty()
                && !gathered.problems().isEmpty()) {
            return Card.of(
                    gathered.problems().getFirst(),
                    Tone.UNSURE,
                    gathered.problems().stream()
                            .skip(1)
                            .map(problem -> new Block.Paragraph(Text.of(problem)))
                            .toArray(Block[]::new));
        }
        List<Attachment> all = new ArrayList<>(texts);
        all.addAll(gathered.attachments());
        Card card = ask(new Question(text, all, locale));
        if (gathered.problems().isEmpty()) {
            return card;
        }
        List<Block> blocks = new ArrayList<>();
        gathered.problems().forEach(problem -> blocks.add(new Block.Note(Text.of(problem))));
        blocks.addAll(card.blocks());
        return card.withBlocks(blocks);
    }

    private Card ask(Question question) {
        try {
            return bot.apply(question);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("the bot failed: {}", Questions.describe(bug));
            return sentence(Bot.says(question.locale(), "answer.unexpected"));
        }
    }

    private static Card fitted(Card card, Preferences chosen) {
        return chosen.detail() == Preferences.Detail.SHORT ? card.brief() : card;
    }

    private static Card sentence(String words) {
        return Card.of(words, Tone.UNSURE);
    }
}

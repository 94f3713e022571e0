package org.sipcause.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.util.Responder;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sipcause.Bot;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.More;
import org.sipcause.chat.Preferences;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.durable.Job;
import org.sipcause.runtime.durable.KeptCards;
import org.sipcause.runtime.durable.KeptPreferences;
import org.sipcause.runtime.durable.Outcome;
import org.sipcause.runtime.durable.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes accepted questions to the bot and its answers back to Slack; nobody is waiting for Slack's three seconds here. */
final class Questions {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
    private static final int LONGEST_PAUSE = 60;

    private final Function<Question, Card> bot;
    private final Slack slack;
    private final MethodsClient client;
    private final SlackFiles files;
    private final People people;
    private final KeptCards cards;
    private final KeptPreferences preferences;
    private final Messages messages;

    Questions(
            Function<Question, Card> bot,
            Slack slack,
            MethodsClient client,
            SlackFiles files,
            People people,
            KeptCards cards,
            KeptPreferences preferences,
            Messages messages) {
        this.bot = bot;
        this.slack = slack;
        this.client = client;
        this.files = files;
        this.people = people;
        this.cards = cards;
        this.preferences = preferences;
        this.messages = messages;
    }

    /** Whether these words ask for something that needs no reading of a trace, and so no time. */
    static boolean isQuick(String text) {
        return text.length() <= 200 && text.lines().count() <= 1 && !text.contains("SIP/2.0");
    }

    /** What a channel has chosen; as usual where the database does not answer. */
    Preferences chosen(String channel) {
        try {
            return channel == null || channel.isEmpty() ? Preferences.USUAL : preferences.of(channel);
        } catch (RuntimeException away) {
            return Preferences.USUAL;
        }
    }

    /** The answer to a quick question, here and now, with no word to Slack. */
    Answer now(String text, String user, Preferences chosen) {
        Locale locale = chosen.language().orElseGet(() -> people.known(user));
        Card card = fitted(ask(new Question(text, List.of(), locale)), chosen);
        return chosen.shown() == Preferences.Shown.PUBLIC
                ? Answer.of(card)
                : Answer.of(card).publishable(Doors.SHOW, Bot.says(locale, "publish"), text.isEmpty() ? "help" : text);
    }

    /** One attempt to answer an accepted question. */
    Outcome answer(Job job) throws IOException {
        var asked = Accepted.read(job.payload());
        try {
            if (asked.kind() == Accepted.Kind.HOME) {
                client.viewsPublish(
                        publish -> publish.userId(asked.user()).view(Pages.home(people.language(asked.user()))));
                return new Outcome.Done();
            }
            Reply reply = reply(asked, job.id());
            if (job.maybeSent() && reply.arrived()) {
                return new Outcome.Done();
            }
            Answer answer = made(asked, job.id());
            job.sending();
            reply.send(answer);
            return new Outcome.Done();
        } catch (PutOff later) {
            return new Outcome.Later(later.pause(), false);
        } catch (Refused | SlackApiException undelivered) {
            LOG.warn("an answer was not taken: {}", describe(undelivered));
            return new Outcome.Done();
        } catch (IOException broken) {
            LOG.warn(
                    "an answer did not arrive, trying again: {}",
                    broken.getClass().getName());
            return new Outcome.Later(
                    Duration.ofSeconds(Math.min(LONGEST_PAUSE, 1L << Math.min(6, job.attempts()))), true);
        }
    }

    private Reply reply(Accepted asked, String id) {
        if (!asked.isPrivate()) {
            return new ThreadReply(client, asked.channel(), asked.thread(), id, messages);
        }
        boolean shown = switch (asked.kind()) {
            case PUBLISH, SHOW -> true;
            case QUESTION -> chosen(asked.channel()).shown() == Preferences.Shown.PUBLIC;
            case KEPT, SENTENCE, HOME -> false;
        };
        return new PrivateReply(
                new Responder(slack, asked.responseUrl()),
                client,
                asked.channel(),
                asked.user(),
                shown,
                asked.acknowledged(),
                messages);
    }

    private Answer made(Accepted asked, String id) {
        Preferences chosen = chosen(asked.channel());
        Locale locale = chosen.language().orElseGet(() -> people.language(asked.user()));
        return switch (asked.kind()) {
            case KEPT, PUBLISH ->
                cards.find(asked.text())
                        .map(kept -> Answer.of(kept.card(), kept.buttons()))
                        .orElseGet(() -> Answer.of(
                                sentence(Bot.says(locale, "gone", "days", Integer.toString(Retention.DAYS)))));
            case SENTENCE, HOME -> Answer.of(sentence(messages.say(asked.text())));
            case QUESTION, SHOW -> answer(asked, id, chosen, locale);
        };
    }

    private Answer answer(Accepted asked, String id, Preferences chosen, Locale locale) {
        Optional<Bot.SettingsAnswer> settings = asked.channel().isEmpty()
                ? Optional.empty()
                : Bot.settings(asked.text(), locale, chosen, () -> people.mayManage(asked.user(), asked.channel()));
        if (settings.isPresent()) {
            settings.get().chosen().ifPresent(next -> preferences.keep(asked.channel(), next));
            return Answer.of(settings.get().card());
        }
        try (var gathered = files.fetch(asked.files())) {
            Card card = fitted(answer(asked.text(), gathered, locale), chosen);
            return kept(card, id, asked, chosen, locale);
        } catch (IOException leftBehind) {
            throw new java.io.UncheckedIOException(leftBehind);
        }
    }

    /** The card with what is behind its buttons kept, and itself, so that its reader may show it to all. */
    private Answer kept(Card card, String id, Accepted asked, Preferences chosen, Locale locale) {
        boolean hidden = asked.isPrivate()
                && asked.kind() == Accepted.Kind.QUESTION
                && chosen.shown() == Preferences.Shown.PRIVATE;
        if (card.more().isEmpty() && !hidden) {
            return Answer.of(card);
        }
        var whole = cards.keep(id, Card.of("", Tone.NEUTRAL).with(List.of(new More("", () -> card))));
        if (whole.isEmpty()) {
            return Answer.of(card);
        }
        String name = whole.getFirst().id();
        var further = cards.find(name).map(KeptCards.Kept::buttons).orElseGet(List::of);
        return hidden
                ? Answer.of(card, further).publishable(Doors.PUBLISH, Bot.says(locale, "publish"), name)
                : Answer.of(card, further);
    }

    private static Card fitted(Card card, Preferences chosen) {
        return chosen.detail() == Preferences.Detail.SHORT ? card.brief() : card;
    }

    private static Card sentence(String words) {
        return Card.of(words, Tone.UNSURE);
    }

    private Card answer(String text, SlackFiles.Gathered gathered, Locale locale) {
        if (gathered.files().isEmpty() && !gathered.problems().isEmpty()) {
            return Card.of(
                    gathered.problems().getFirst(),
                    Tone.UNSURE,
                    gathered.problems().stream()
                            .skip(1)
                            .map(problem -> new Block.Paragraph(Text.of(problem)))
                            .toArray(Block[]::new));
        }
        Card card = ask(new Question(text, gathered.attachments(), locale));
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
            LOG.error("the bot failed: {}", describe(bug));
            return sentence(messages.say("unexpected"));
        }
    }

    /** What went wrong and where, without the message, which may quote a trace. */
    static String describe(Throwable failure) {
        String where = Arrays.stream(failure.getStackTrace())
                .limit(6)
                .map(StackTraceElement::toString)
                .reduce("", (all, frame) -> all + "\n    at " + frame);
        return failure.getClass().getName() + where;
    }
}

package org.sipcause.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import org.sipcause.Bot;
import org.sipcause.chat.Card;
import org.sipcause.chat.Preferences;
import org.sipcause.chat.Question;
import org.sipcause.runtime.Downloads;
import org.sipcause.runtime.Egress;
import org.sipcause.runtime.WorkPool;
import org.sipcause.runtime.durable.Database;
import org.sipcause.runtime.durable.DurableWork;
import org.sipcause.runtime.durable.Job;
import org.sipcause.runtime.durable.KeptCards;
import org.sipcause.runtime.durable.KeptPreferences;
import org.sipcause.runtime.durable.Outcome;
import org.sipcause.runtime.durable.Retention;

/**
 * Answers what was asked: a look-up at once, everything else after it was stored, and then a sign that it is being worked on. Any
 * thread may ask. What is quick has a pool of its own, so that it never waits for a capture.
 */
final class Answers {
    private static final int LOOK_UPS = 16;
    private static final int LOOK_UPS_WAITING = 256;
    private static final int WORKS = 4;
    private static final int WORKS_WAITING = 32;
    /** As long as Discord waits for a sign; should we not live to send it, the answer is tried behind that. */
    private static final Duration SIGN = Duration.ofSeconds(4);

    private final CardMaker maker;
    private final Downloads downloads;
    private final WorkPool lookUps = new WorkPool(LOOK_UPS, LOOK_UPS_WAITING, Faults::report);
    private final WorkPool works = new WorkPool(WORKS, WORKS_WAITING, Faults::report);
    private final Database database;
    private final KeptPreferences preferences;
    private final Retention retention;
    private final DurableWork work;
    private volatile Optional<Delivery> delivery = Optional.empty();

    /** Answers from this bot, kept in this database. */
    Answers(Function<Question, Card> bot, DiscordSettings settings, Database database) {
        this.downloads = new Downloads(new Egress(settings.fileHosts()), settings.largestFile());
        this.database = database;
        var cards = new KeptCards(database);
        this.maker = new CardMaker(bot, downloads, cards);
        this.preferences = new KeptPreferences(database);
        this.retention = new Retention(database, cards, Duration.ofDays(settings.keepDays()));
        this.work = new DurableWork(database, "discord", settings.pace(), this::answer);
    }

    /** Begins to answer, once Discord is there; first of all what was accepted before. */
    void start(JDA jda) {
        delivery = Optional.of(new Delivery(jda));
        retention.start();
        work.start();
    }

    /** Takes on nothing more and finishes what was taken on; what is not done by then is for the next process. */
    void close(Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        works.close(deadline);
        lookUps.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        work.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        retention.close();
        downloads.shutdown();
        database.close();
    }

    /** What is missing for taking questions on. */
    Optional<String> missing() {
        return database.answers() ? Optional.empty() : Optional.of("database");
    }

    /** What a channel has chosen; as usual where the database does not answer. */
    Preferences chosen(String channel) {
        try {
            return preferences.of(channel);
        } catch (RuntimeException away) {
            return Preferences.USUAL;
        }
    }

    /** Answers what a message holds; where it holds nothing to read, that is the answer. */
    void about(IReplyCallback asker, Ask ask) {
        if (ask.isEmpty()) {
            reply(asker, DiscordCards.say(Bot.says(ask.locale(), "answer.nothing-to-read")), true);
        } else {
            to(asker, ask);
        }
    }

    /** Answers, in the sight of the asker alone where the channel has not chosen otherwise. */
    void to(IReplyCallback asker, Ask ask) {
        var chosen = chosen(asker.getChannelId());
        boolean hidden = hidden(asker, chosen);
        var wanted = new Ask(
                ask.text(),
                ask.files(),
                chosen.language().orElseGet(() -> hidden ? ask.locale() : languageOfAll(asker, ask)));
        if (!wanted.isQuick()) {
            later(asker, accepted(asker, wanted, hidden));
            return;
        }
        if (!lookUps.offer(() ->
                reply(asker, safely(() -> maker.now(wanted, chosen, hidden), wanted.locale()), hidden))) {
            reply(asker, DiscordCards.say(Bot.says(wanted.locale(), "busy")), true);
        }
    }

    /** Shows how a channel is answered, and changes it where the asker may. */
    void settings(IReplyCallback asker, String text, Locale locale, boolean mayChange) {
        var channel = String.valueOf(asker.getChannelId());
        var message = safely(
                () -> {
                    var result = Bot.settings(text, locale, chosen(channel), () -> mayChange)
                            .orElseThrow();
                    result.chosen().ifPresent(next -> preferences.keep(channel, next));
                    return DiscordCards.draw(result.card(), locale, DiscordCards.Around.alone(false));
                },
                locale);
        reply(asker, message, true);
    }

    /** Answers a message that called the bot, or that was posted where it looks. */
    void toMessage(Message message, Ask ask, boolean direct) {
        var chosen = chosen(message.getChannelId());
        var wanted = new Ask(ask.text(), ask.files(), chosen.language().orElse(ask.locale()));
        var accepted = Accepted.message(
                wanted, message.getChannelId(), message.getAuthor().getId(), message.getId(), direct);
        work.take("discord:" + message.getId(), accepted.json());
    }

    /** Shows a card that was kept for a button, in the place of the one that the button is on. */
    void kept(ButtonInteractionEvent asker, String name, Locale locale) {
        var card = asker.getMessage();
        var files = card.getAttachments().stream()
                .map(file -> new Accepted.Attached(file.getId(), file.getFileName()))
                .toList();
        later(
                asker,
                accepted(asker, new Ask("", List.of(), locale), card.isEphemeral())
                        .forKept(name)
                        .inPlaceOf(files),
                () -> asker.deferEdit().complete());
    }

    /** Shows a card that was kept, for everybody. */
    void publishKept(IReplyCallback asker, String name, Locale locale) {
        later(asker, accepted(asker, new Ask("", List.of(), locale), false).forKept(name));
    }

    /** Shows a look-up that one person saw to everybody there. */
    void publish(IReplyCallback asker, Message seen, Locale locale) {
        var files = Ask.about(seen, locale).files();
        var hook = asker.deferReply(false).complete();
        Supplier<MessageCreateData> answer = () -> {
            try (var fetched = FetchedFiles.of(files, downloads, locale)) {
                return Published.of(seen, fetched.files());
            }
        };
        if (!works.offer(() -> edit(hook, safely(answer, locale)))) {
            edit(hook, DiscordCards.say(Bot.says(locale, "busy")));
        }
    }

    private static Accepted accepted(IReplyCallback asker, Ask ask, boolean hidden) {
        return Accepted.interaction(
                ask,
                asker.getToken(),
                hidden,
                String.valueOf(asker.getChannelId()),
                asker.getUser().getId(),
                asker.getContext() == InteractionContextType.BOT_DM);
    }

    private void later(IReplyCallback asker, Accepted accepted) {
        later(asker, accepted, () -> asker.deferReply(accepted.hidden()).complete());
    }

    /** Stores a question, and only then says that it was accepted. */
    private void later(IReplyCallback asker, Accepted accepted, Runnable sign) {
        var locale = accepted.ask().locale();
        var id = "discord:" + asker.getId();
        DurableWork.Taken taken;
        try {
            taken = work.take(id, accepted.json(), SIGN);
        } catch (RuntimeException away) {
            Faults.report(away);
            reply(asker, DiscordCards.say(Bot.says(locale, "database-away")), true);
            return;
        }
        switch (taken) {
            case FIRST -> {
                sign.run();
                work.hurry(id);
            }
            case REPEAT -> {
                // it is being answered
            }
            case FULL -> reply(asker, DiscordCards.say(Bot.says(locale, "busy")), true);
        }
    }

    /** One attempt to answer an accepted question. */
    private Outcome answer(Job job) throws IOException {
        var asked = Accepted.read(job.payload());
        var way = delivery.orElseThrow();
        if (job.maybeSent() && way.arrived(asked)) {
            return new Outcome.Done();
        }
        var locale = asked.ask().locale();
        Optional<MessageCreateData> message;
        try (var _ = new Typing(() -> way.typing(asked))) {
            message = maker.made(asked, job.id(), chosen(asked.channel()));
        } catch (RuntimeException bug) {
            Faults.report(bug);
            message = Optional.of(DiscordCards.say(Bot.says(locale, "answer.unexpected")));
        }
        job.sending();
        if (message.isEmpty() && asked.replaced().isPresent()) {
            return way.besides(asked, CardMaker.gone(locale));
        }
        return way.send(asked, job.id(), message.orElseGet(() -> CardMaker.gone(locale)));
    }

    private static MessageCreateData safely(Supplier<MessageCreateData> answer, Locale locale) {
        try {
            return answer.get();
        } catch (RuntimeException bug) {
            Faults.report(bug);
            return DiscordCards.say(Bot.says(locale, "answer.unexpected"));
        }
    }

    private static void reply(IReplyCallback asker, MessageCreateData message, boolean hidden) {
        boolean direct = asker.getContext() == InteractionContextType.BOT_DM;
        asker.reply(message).setEphemeral(hidden && !direct).complete();
    }

    private static void edit(InteractionHook hook, MessageCreateData message) {
        // JDA forgets this mark on its way from a new message to a changed one
        var edited = MessageEditBuilder.fromCreateData(message)
                .setSuppressEmbeds(true)
                .build();
        hook.editOriginal(edited).complete();
    }

    /** What all there see is in the language of the place, where the bot speaks it. */
    private static Locale languageOfAll(IReplyCallback asker, Ask ask) {
        var place = asker.isFromGuild() ? asker.getGuildLocale().toLocale() : ask.locale();
        return Bot.speaks(place) ? place : ask.locale();
    }

    /** In a conversation with the bot nobody else listens, and what is hidden there would be gone tomorrow. */
    private static boolean hidden(IReplyCallback asker, Preferences chosen) {
        return asker.getContext() != InteractionContextType.BOT_DM && chosen.shown() == Preferences.Shown.PRIVATE;
    }
}

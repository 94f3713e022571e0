package org.sipcause.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.runtime.Downloads;
import org.sipcause.runtime.Egress;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.TrustedHosts;
import org.sipcause.runtime.WorkPool;

/**
 * Answers what was asked: a look-up at once, everything else after a sign that it is being worked on. Any thread may ask. What
 * is quick has a pool of its own, so that it never waits for a capture.
 */
final class Answers {
    private static final int LOOK_UPS = 16;
    private static final int LOOK_UPS_WAITING = 256;
    private static final int WORKS = 4;
    private static final int WORKS_WAITING = 32;

    private final Function<Question, Card> bot;
    private final Downloads downloads;
    private final WorkPool lookUps = new WorkPool(LOOK_UPS, LOOK_UPS_WAITING, Faults::report);
    private final WorkPool works = new WorkPool(WORKS, WORKS_WAITING, Faults::report);

    /** Answers from this bot, who reads files from these hosts, none above so many bytes. */
    Answers(Function<Question, Card> bot, TrustedHosts fileHosts, long largestFile) {
        this.bot = bot;
        this.downloads = new Downloads(new Egress(fileHosts), largestFile);
    }

    /** Takes on nothing more and finishes what was taken on; what is not done by then is interrupted. */
    void close(Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        works.close(deadline);
        lookUps.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        downloads.shutdown();
    }

    /** Answers what a message holds; where it holds nothing to read, that is the answer. */
    void about(IReplyCallback asker, Ask ask) {
        if (ask.isEmpty()) {
            var sentence = new Messages(ask.locale(), DiscordApp.WORDS).say("nothing-to-read");
            reply(asker, DiscordCards.say(sentence));
        } else {
            to(asker, ask);
        }
    }

    /** Answers, in the sight of the asker alone. */
    void to(IReplyCallback asker, Ask ask) {
        var messages = new Messages(ask.locale(), DiscordApp.WORDS);
        if (ask.isQuick()) {
            if (!lookUps.offer(() -> reply(asker, safely(() -> answer(ask, messages, hidden(asker)), messages)))) {
                reply(asker, DiscordCards.say(messages.say("busy")));
            }
            return;
        }
        later(asker, messages, hidden(asker), () -> answer(ask, messages, hidden(asker)));
    }

    /** Shows a message that one person saw to everybody there. */
    void publish(IReplyCallback asker, Message seen, Locale locale) {
        var messages = new Messages(locale, DiscordApp.WORDS);
        var files = Ask.about(seen, locale).files();
        later(asker, messages, false, () -> {
            try (var fetched = FetchedFiles.of(files, downloads, messages)) {
                return Published.of(seen, fetched.files());
            }
        });
    }

    private void later(IReplyCallback asker, Messages messages, boolean hidden, Supplier<MessageCreateData> answer) {
        var hook = asker.deferReply(hidden).complete();
        if (!works.offer(() -> edit(hook, safely(answer, messages)))) {
            edit(hook, DiscordCards.say(messages.say("busy")));
        }
    }

    private MessageCreateData answer(Ask ask, Messages messages, boolean hidden) {
        try (var fetched = FetchedFiles.of(ask.files(), downloads, messages)) {
            if (ask.text().isBlank()
                    && fetched.files().isEmpty()
                    && !fetched.refusals().isEmpty()) {
                return DiscordCards.say(String.join("\n", fetched.refusals()));
            }
            var card = bot.apply(new Question(ask.text(), fetched.files(), ask.locale()));
            return DiscordCards.draw(noted(card, fetched.refusals()), messages, hidden);
        }
    }

    private static MessageCreateData safely(Supplier<MessageCreateData> answer, Messages messages) {
        try {
            return answer.get();
        } catch (RuntimeException bug) {
            Faults.report(bug);
            return DiscordCards.say(messages.say("unexpected"));
        }
    }

    /** The card with what could not be read before everything else: it may change the verdict. */
    private static Card noted(Card card, List<String> refusals) {
        var notes = refusals.stream().map(Text::of).map(Block.Note::new);
        var blocks = new ArrayList<Block>(
                Stream.concat(notes, card.blocks().stream()).toList());
        return new Card(card.title(), card.tone(), blocks, card.files());
    }

    private static void reply(IReplyCallback asker, MessageCreateData message) {
        asker.reply(message).setEphemeral(hidden(asker)).complete();
    }

    private static void edit(InteractionHook hook, MessageCreateData message) {
        // JDA forgets this mark on its way from a new message to a changed one
        var edited = MessageEditBuilder.fromCreateData(message)
                .setSuppressEmbeds(true)
                .build();
        hook.editOriginal(edited).complete();
    }

    /** In a conversation with the bot nobody else listens, and what is hidden there would be gone tomorrow. */
    private static boolean hidden(IReplyCallback asker) {
        return asker.getContext() != InteractionContextType.BOT_DM;
    }
}

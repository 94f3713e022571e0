package org.sipcause.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.runtime.Downloads;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.WorkPool;

/** Answers what was asked: a look-up at once, everything else after a sign that it is being worked on. Any thread may ask. */
final class Answers {
    private final Function<Question, Card> bot;
    private final Downloads downloads;
    private final long fileLimit;
    private final WorkPool work;

    /**
     * Answers from this bot.
     *
     * @param fileLimit the most bytes of a file that somebody sends
     * @param work where everything that may last is done
     */
    Answers(Function<Question, Card> bot, Downloads downloads, long fileLimit, WorkPool work) {
        this.bot = bot;
        this.downloads = downloads;
        this.fileLimit = fileLimit;
        this.work = work;
    }

    /** Answers what a message holds; where it holds nothing to read, that is the answer. */
    void about(IReplyCallback asker, Ask ask) {
        if (ask.isEmpty()) {
            var sentence = new Messages(ask.locale()).say("nothing-to-read");
            asker.reply(DiscordCards.say(sentence)).setEphemeral(hidden(asker)).complete();
        } else {
            to(asker, ask);
        }
    }

    /** Answers, in the sight of the asker alone. */
    void to(IReplyCallback asker, Ask ask) {
        var messages = new Messages(ask.locale());
        if (ask.isQuick()) {
            asker.reply(answer(ask, messages)).setEphemeral(hidden(asker)).complete();
            return;
        }
        var hook = asker.deferReply(hidden(asker)).complete();
        if (!work.offer(() -> edit(hook, answer(ask, messages)))) {
            edit(hook, DiscordCards.say(messages.say("busy")));
        }
    }

    private MessageCreateData answer(Ask ask, Messages messages) {
        try (var fetched = FetchedFiles.of(ask.files(), downloads, fileLimit, messages)) {
            if (ask.text().isBlank()
                    && fetched.files().isEmpty()
                    && !fetched.refusals().isEmpty()) {
                return DiscordCards.say(String.join("\n", fetched.refusals()));
            }
            var card = bot.apply(new Question(ask.text(), fetched.files(), ask.locale()));
            return DiscordCards.draw(noted(card, fetched.refusals()), messages);
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

    private static void edit(InteractionHook hook, MessageCreateData message) {
        hook.editOriginal(MessageEditData.fromCreateData(message)).complete();
    }

    /** In a conversation with the bot nobody else listens, and what is hidden there would be gone tomorrow. */
    private static boolean hidden(IReplyCallback asker) {
        return asker.getContext() != InteractionContextType.BOT_DM;
    }
}

package org.sipcause.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.model.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.WorkPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes questions to the bot and its answers back; Slack wants its acknowledgement long before an answer to a large capture is there. */
final class Questions {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    private final Function<Question, Card> bot;
    private final WorkPool pool;
    private final SlackFiles files;
    private final Messages messages;

    Questions(Function<Question, Card> bot, WorkPool pool, SlackFiles files, Messages messages) {
        this.bot = bot;
        this.pool = pool;
        this.files = files;
        this.messages = messages;
    }

    /** Whether these words ask for something that needs no reading of a trace, and so no time. */
    static boolean isQuick(String text) {
        return text.length() <= 200 && text.lines().count() <= 1 && !text.contains("SIP/2.0");
    }

    /** The answer, here and now. */
    Card now(String text) {
        return ask(new Question(text, List.of(), Locale.ENGLISH));
    }

    /** Takes a question on; false when there is too much to do already. */
    boolean later(String text, List<File> attached, Reply reply) {
        return pool.offer(() -> {
            try (var gathered = files.fetch(attached)) {
                reply.send(answer(text, gathered));
            } catch (IOException | SlackApiException | RuntimeException failed) {
                LOG.warn("an answer did not arrive: {}", describe(failed));
            }
        });
    }

    /** A sentence of the adapter's own as a card. */
    Card sentence(String key) {
        return Card.of(messages.say(key), Tone.UNSURE);
    }

    private Card answer(String text, SlackFiles.Gathered gathered) {
        if (gathered.files().isEmpty() && !gathered.problems().isEmpty()) {
            return Card.of(
                    gathered.problems().getFirst(),
                    Tone.UNSURE,
                    gathered.problems().stream()
                            .skip(1)
                            .map(problem -> new Block.Paragraph(Text.of(problem)))
                            .toArray(Block[]::new));
        }
        Card card = ask(new Question(text, gathered.attachments(), Locale.ENGLISH));
        if (gathered.problems().isEmpty()) {
            return card;
        }
        List<Block> blocks = new ArrayList<>();
        gathered.problems().forEach(problem -> blocks.add(new Block.Note(Text.of(problem))));
        blocks.addAll(card.blocks());
        return new Card(card.title(), card.tone(), blocks, card.files());
    }

    private Card ask(Question question) {
        try {
            return bot.apply(question);
        } catch (RuntimeException bug) {
            LOG.error("the bot failed: {}", describe(bug));
            return sentence("unexpected");
        }
    }

    /** What went wrong and where, without the message, which may quote a trace. */
    private static String describe(Exception failure) {
        String where = Arrays.stream(failure.getStackTrace())
                .limit(6)
                .map(StackTraceElement::toString)
                .reduce("", (all, frame) -> all + "\n    at " + frame);
        return failure.getClass().getName() + where;
    }
}

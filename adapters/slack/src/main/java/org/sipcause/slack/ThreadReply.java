package org.sipcause.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Tone;

/**
 * An answer in the thread below a message, for all to see, with its files and, where the message was too small for it, with the
 * whole answer as a file. The message carries the name of its question, by which an attempt after a crash finds it; so does the
 * word that it takes a while, whose place the answer takes.
 */
final class ThreadReply implements Reply {
    private static final int COLUMNS = 110;
    private static final int LOOK_BACK = 200;
    private static final String WHOLE = "answer.txt";
    private static final String ANSWER = "sipcause_answer";
    private static final String WORKING = "sipcause_working";
    private static final String NOTE = "sipcause_note";

    private final MethodsClient client;
    private final Uploads uploads;
    private final String channel;
    private final String thread;
    private final String id;
    private volatile Optional<String> sign = Optional.empty();
    /** Whether the word that it takes a while was sent, and nobody told us that it was taken. */
    private volatile boolean unheard;

    /**
     * An answer there.
     *
     * @param thread the time stamp of the message that starts the thread; empty for an answer that is in none
     * @param id the name of the question
     */
    ThreadReply(MethodsClient client, Uploads uploads, String channel, String thread, String id) {
        this.client = client;
        this.uploads = uploads;
        this.channel = channel;
        this.thread = thread;
        this.id = id;
    }

    @Override
    public void send(Answer answer) throws IOException, SlackApiException {
        if (unheard) {
            arrived();
        }
        var card = answer.card();
        var drawn = SlackCards.draw(card, Bot.says(answer.locale(), "answer.clipped", "file", WHOLE), answer.buttons());
        Optional<String> refused = say(drawn.text(), drawn.blocks());
        if (refused.isPresent()) {
            refused = say(drawn.text(), List.of());
        }
        if (refused.isPresent()) {
            throw new Refused(refused.get());
        }
        List<Attachment> files = new ArrayList<>(card.files());
        if (drawn.clipped()) {
            files.add(Attachment.of(WHOLE, PlainText.of(COLUMNS).render(card)));
        }
        List<String> left = uploads.send(files, channel, thread);
        if (!left.isEmpty()) {
            var words = Bot.says(answer.locale(), "answer.not-uploaded", "files", String.join(", ", left));
            Patience.of(
                    Uploads.PATIENCE, () -> post(SlackCards.fallback(Card.of(words, Tone.UNSURE)), List.of(), NOTE));
        }
    }

    @Override
    public boolean arrived() throws IOException, SlackApiException {
        List<Message> said = messages();
        sign = said.stream()
                .filter(message -> isOurs(message, WORKING))
                .map(Message::getTs)
                .findFirst();
        return said.stream().anyMatch(message -> isOurs(message, ANSWER));
    }

    @Override
    public void working(String words) throws IOException, SlackApiException {
        unheard = true;
        var sent = post(words, List.of(), WORKING);
        unheard = false;
        sign = sent.refusal().isEmpty() ? Optional.of(sent.at()) : Optional.empty();
    }

    @Override
    public boolean saysWorking() {
        return sign.isPresent() || unheard;
    }

    private List<Message> messages() throws IOException, SlackApiException {
        List<Message> said = thread.isEmpty()
                ? client.conversationsHistory(history -> history.channel(channel)
                                .includeAllMetadata(true)
                                .limit(LOOK_BACK))
                        .getMessages()
                : client.conversationsReplies(replies -> replies.channel(channel)
                                .ts(thread)
                                .includeAllMetadata(true)
                                .limit(LOOK_BACK))
                        .getMessages();
        // without the permission to look there is nothing to see: better twice than never
        return said == null ? List.of() : said;
    }

    private boolean isOurs(Message message, String kind) {
        var mark = message.getMetadata();
        return mark != null
                && kind.equals(mark.getEventType())
                && id.equals(mark.getEventPayload().get("id"));
    }

    /** Says it, in the place of the word that it takes a while where there is one; why Slack does not take it, otherwise. */
    private Optional<String> say(String text, List<LayoutBlock> blocks) throws IOException, SlackApiException {
        if (sign.isPresent() && update(sign.get(), text, blocks)) {
            return Optional.empty();
        }
        return post(text, blocks, ANSWER).refusal();
    }

    /** What became of a message: its time stamp, or why there is none. */
    private record Sent(String at, Optional<String> refusal) {}

    private Sent post(String text, List<LayoutBlock> blocks, String kind) throws IOException, SlackApiException {
        return later(() -> {
            var said = client.chatPostMessage(message -> message.channel(channel)
                    .threadTs(thread.isEmpty() ? null : thread)
                    .text(text)
                    .blocks(blocks.isEmpty() ? null : blocks)
                    .metadata(mark(kind))
                    .parse("none")
                    .linkNames(false)
                    .unfurlLinks(false)
                    .unfurlMedia(false));
            return new Sent(
                    String.valueOf(said.getTs()),
                    said.isOk() ? Optional.empty() : Optional.of(String.valueOf(said.getError())));
        });
    }

    private boolean update(String at, String text, List<LayoutBlock> blocks) throws IOException, SlackApiException {
        return later(() -> client.chatUpdate(message -> message.channel(channel)
                        .ts(at)
                        .text(text)
                        .blocks(blocks)
                        .metadata(mark(ANSWER))
                        .parse("none")
                        .linkNames(false))
                .isOk());
    }

    private Message.Metadata mark(String kind) {
        return Message.Metadata.builder()
                .eventType(kind)
                .eventPayload(Map.of("id", id))
                .build();
    }

    private static <T> T later(Patience.Call<T> call) throws IOException, SlackApiException {
        try {
            return call.make();
        } catch (SlackApiException refused) {
            Optional<PutOff> later = PutOff.of(refused);
            if (later.isPresent()) {
                throw later.get();
            }
            throw refused;
        }
    }
}

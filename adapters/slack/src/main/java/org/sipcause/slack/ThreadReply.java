package org.sipcause.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesUploadV2Request.UploadFile;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.Harmless;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Tone;
import org.sipcause.runtime.Messages;

/**
 * An answer in the thread below a message, for all to see, with its files and, where the message was too small for it, with the
 * whole answer as a file. The message carries the name of its question, by which an attempt after a crash finds it.
 *
 * @param thread the time stamp of the message that starts the thread; empty for an answer that is in none
 * @param id the name of the question
 */
record ThreadReply(MethodsClient client, String channel, String thread, String id, Messages messages) implements Reply {
    private static final int FILE = 16 << 20;
    private static final int COLUMNS = 110;
    private static final int LOOK_BACK = 200;
    private static final String EVENT = "sipcause_answer";

    @Override
    public void send(Answer answer) throws IOException, SlackApiException {
        var card = answer.card();
        String whole = messages.say("answer.file");
        var drawn = SlackCards.draw(card, messages.say("clipped.attached", whole), answer.buttons());
        var posted = post(drawn.text(), drawn.blocks());
        if (!posted.isOk()) {
            posted = post(drawn.text(), List.of());
        }
        if (!posted.isOk()) {
            throw new Refused("Slack did not take the answer: " + posted.getError());
        }
        List<Attachment> files = new ArrayList<>(card.files());
        if (drawn.clipped()) {
            files.add(Attachment.of(whole, PlainText.of(COLUMNS).render(card)));
        }
        if (!files.isEmpty() && !attach(files)) {
            post(SlackCards.fallback(Card.of(messages.say("not-attached"), Tone.UNSURE)), List.of());
        }
    }

    @Override
    public boolean arrived() throws IOException, SlackApiException {
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
        return said != null
                && said.stream()
                        .map(Message::getMetadata)
                        .anyMatch(mark -> mark != null
                                && EVENT.equals(mark.getEventType())
                                && id.equals(mark.getEventPayload().get("id")));
    }

    private ChatPostMessageResponse post(String text, List<LayoutBlock> blocks) throws IOException, SlackApiException {
        try {
            return client.chatPostMessage(message -> message.channel(channel)
                    .threadTs(thread.isEmpty() ? null : thread)
                    .text(text)
                    .blocks(blocks.isEmpty() ? null : blocks)
                    .metadata(Message.Metadata.builder()
                            .eventType(EVENT)
                            .eventPayload(Map.of("id", id))
                            .build())
                    .parse("none")
                    .linkNames(false)
                    .unfurlLinks(false)
                    .unfurlMedia(false));
        } catch (SlackApiException refused) {
            int status = refused.getResponse().code();
            if (status == 429 || status >= 500) {
                throw PutOff.after(refused.getResponse().header("Retry-After"));
            }
            throw refused;
        }
    }

    /** Whether the files went; the answer itself stands without them. */
    private boolean attach(List<Attachment> files) throws IOException {
        List<UploadFile> uploads = new ArrayList<>();
        for (Attachment file : files) {
            String name = Harmless.line(file.name()).replaceAll("[/\\\\<>&]", "_");
            try (InputStream in = file.open()) {
                uploads.add(UploadFile.builder()
                        .filename(name)
                        .title(name)
                        .fileData(in.readNBytes(FILE))
                        .build());
            }
        }
        try {
            return client.filesUploadV2(upload -> upload.channel(channel)
                            .threadTs(thread.isEmpty() ? null : thread)
                            .uploadFiles(uploads))
                    .isOk();
        } catch (IOException | SlackApiException | RuntimeException refused) {
            return false;
        }
    }
}

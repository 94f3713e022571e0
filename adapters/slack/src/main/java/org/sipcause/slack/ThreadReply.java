package org.sipcause.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesUploadV2Request.UploadFile;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.Harmless;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Tone;
import org.sipcause.runtime.Messages;

/**
 * An answer in the thread below a message, for all to see, with its files and, where the message was too small for it, with the
 * whole answer as a file.
 *
 * @param thread the time stamp of the message that starts the thread
 */
record ThreadReply(MethodsClient client, String channel, String thread, Messages messages) implements Reply {
    private static final int FILE = 16 << 20;
    private static final int COLUMNS = 110;

    @Override
    public void send(Card card) throws IOException, SlackApiException {
        String whole = messages.say("answer.file");
        var drawn = SlackCards.draw(card, messages.say("clipped.attached", whole));
        var posted = post(drawn.text(), drawn.blocks());
        if (!posted.isOk()) {
            posted = post(drawn.text(), List.of());
        }
        if (!posted.isOk()) {
            throw new IOException("Slack did not take the answer: " + posted.getError());
        }
        List<Attachment> files = new ArrayList<>(card.files());
        if (drawn.clipped()) {
            files.add(Attachment.of(whole, PlainText.of(COLUMNS).render(card)));
        }
        if (!files.isEmpty() && !attach(files)) {
            post(SlackCards.fallback(Card.of(messages.say("not-attached"), Tone.UNSURE)), List.of());
        }
    }

    private ChatPostMessageResponse post(String text, List<LayoutBlock> blocks) throws IOException, SlackApiException {
        return client.chatPostMessage(message -> message.channel(channel)
                .threadTs(thread)
                .text(text)
                .blocks(blocks.isEmpty() ? null : blocks)
                .parse("none")
                .linkNames(false)
                .unfurlLinks(false)
                .unfurlMedia(false));
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
            return client.filesUploadV2(
                            upload -> upload.channel(channel).threadTs(thread).uploadFiles(uploads))
                    .isOk();
        } catch (IOException | SlackApiException | RuntimeException refused) {
            return false;
        }
    }
}

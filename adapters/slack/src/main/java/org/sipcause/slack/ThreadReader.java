package org.sipcause.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sipcause.chat.Attachment;

/** The traces that people posted in a thread, each message by itself, for a mention that names none of its own. */
final class ThreadReader {
    private static final int LOOK_BACK = 100;

    private final MethodsClient client;

    ThreadReader(MethodsClient client) {
        this.client = client;
    }

    /**
     * What was found.
     *
     * @param texts the messages that hold SIP, each as a file of text
     * @param files what to fetch
     */
    record Found(List<Attachment> texts, List<Accepted.Sent> files) {}

    /** Reads the thread below this message, as far as Slack lets us. */
    Found read(String channel, String thread) throws IOException, SlackApiException {
        var said = client.conversationsReplies(
                replies -> replies.channel(channel).ts(thread).limit(LOOK_BACK));
        List<Attachment> texts = new ArrayList<>();
        List<Accepted.Sent> files = new ArrayList<>();
        for (Message message : Optional.ofNullable(said.getMessages()).orElseGet(List::of)) {
            if (message.getBotId() != null) {
                continue;
            }
            String text = SlackText.typed(message.getText());
            if (text.contains("SIP/2.0")) {
                texts.add(Attachment.of("message-" + (texts.size() + 1) + ".txt", text));
            }
            Optional.ofNullable(message.getFiles())
                    .ifPresent(sent -> sent.forEach(file -> files.add(Accepted.Sent.of(file))));
        }
        return new Found(List.copyOf(texts), List.copyOf(files));
    }
}

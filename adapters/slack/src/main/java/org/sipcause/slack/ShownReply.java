package org.sipcause.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.List;
import org.sipcause.chat.Card;

/**
 * What a button on a card shows that everybody sees: in the place of the card, by the address that came with the button; its files
 * go to the thread of the card, once.
 */
final class ShownReply implements Reply {
    private final PrivateReply inPlace;
    private final Uploads uploads;
    private final String channel;
    private final String thread;

    ShownReply(PrivateReply inPlace, Uploads uploads, String channel, String thread) {
        this.inPlace = inPlace;
        this.uploads = uploads;
        this.channel = channel;
        this.thread = thread;
    }

    @Override
    public void send(Answer answer) throws IOException, SlackApiException {
        Card card = answer.card();
        Card alone = new Card(card.title(), card.tone(), card.blocks(), List.of(), card.more());
        inPlace.send(new Answer(alone, answer.buttons(), answer.locale(), answer.aside()));
        if (!card.files().isEmpty()) {
            uploads.send(card.files(), channel, thread);
        }
    }

    @Override
    public boolean arrived() {
        return inPlace.arrived();
    }

    @Override
    public void working(String words) throws IOException {
        inPlace.working(words);
    }

    @Override
    public boolean saysWorking() {
        return inPlace.saysWorking();
    }
}

package org.sipcause.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.Set;

/**
 * A private answer that its reader shows to all: as a message that can be found again where the bot is in the channel, by the
 * address of the button where it is not.
 */
final class PublishedReply implements Reply {
    private static final Set<String> NOT_THERE = Set.of("not_in_channel", "channel_not_found", "restricted_action");

    private final ThreadReply message;
    private final PrivateReply byAddress;

    PublishedReply(ThreadReply message, PrivateReply byAddress) {
        this.message = message;
        this.byAddress = byAddress;
    }

    @Override
    public void send(Answer answer) throws IOException, SlackApiException {
        try {
            message.send(answer);
        } catch (Refused refused) {
            if (!NOT_THERE.contains(refused.getMessage())) {
                throw refused;
            }
            byAddress.send(answer);
        }
    }

    @Override
    public boolean arrived() throws IOException, SlackApiException {
        return message.arrived();
    }

    @Override
    public void working(String words) {
        // it is made already
    }

    @Override
    public boolean saysWorking() {
        return false;
    }
}

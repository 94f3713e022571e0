package org.sipcause.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import org.sipcause.chat.Card;

/** Where the answer to one question goes. */
sealed interface Reply permits PrivateReply, ThreadReply {
    /** Gives the answer, or fails when Slack does not take it in any form. */
    void send(Card card) throws IOException, SlackApiException;
}

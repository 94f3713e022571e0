package org.sipcause.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;

/** Where the answer to one question goes. */
sealed interface Reply permits PrivateReply, ThreadReply, PublishedReply, ShownReply {
    /** Gives the answer, or fails when Slack does not take it in any form: with {@link PutOff} where time will help. */
    void send(Answer answer) throws IOException, SlackApiException;

    /** Whether an attempt before this one has arrived, as far as Slack tells. */
    boolean arrived() throws IOException, SlackApiException;

    /** Says that it takes a while; the answer takes the place of these words. */
    void working(String words) throws IOException, SlackApiException;

    /** Whether such words stand there. */
    boolean saysWorking();
}

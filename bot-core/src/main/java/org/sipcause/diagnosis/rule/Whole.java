package org.sipcause.diagnosis.rule;

import org.sipcause.diagnosis.Certainty;
import org.sipcause.trace.CapturedMessage;

/** Whether a message is seen whole, so that a header which is not there was not sent. */
final class Whole {
    private Whole() {}

    /** Whether a missing header is worth a word: the bytes are those sent, or a text goes on to Content-Length, mostly the last. */
    static boolean seems(CapturedMessage message) {
        return message.message().exact()
                || message.message().headers().line("Content-Length").isPresent();
    }

    /** How sure it is that a header that is missing was not sent: a text may have been cut by whoever pasted it. */
    static Certainty sure(CapturedMessage message) {
        return message.message().exact() ? Certainty.CERTAIN : Certainty.LIKELY;
    }
}

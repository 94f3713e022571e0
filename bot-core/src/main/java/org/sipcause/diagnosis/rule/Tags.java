package org.sipcause.diagnosis.rule;

import java.util.Optional;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.NameAddr;

/** The tags by which the two sides of a dialog are told apart (RFC 3261 §12). */
final class Tags {
    private Tags() {}

    /** The tag of the side that sent the request. */
    static Optional<String> sender(Transaction hop) {
        return hop.first().message().headers().from().flatMap(NameAddr::tag);
    }

    /** The tag of the side that the request is for. */
    static Optional<String> receiver(Transaction hop) {
        return hop.first().message().headers().to().flatMap(NameAddr::tag);
    }

    /** Whether two requests with one Call-ID carry different tags of their senders: they went in opposite directions. */
    static boolean opposite(Transaction one, Transaction other) {
        return callId(one).equals(callId(other))
                && sender(one).isPresent()
                && sender(other).isPresent()
                && !sender(one).equals(sender(other));
    }

    private static Optional<String> callId(Transaction hop) {
        return hop.first().message().headers().callId();
    }
}

package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.Optional;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** How long it rang for the one who called. */
final class Ringing {
    private Ringing() {}

    /** From the first 180 to 183 to the CANCEL or final response; empty where it did not ring or the trace has no times. */
    static Optional<Duration> time(Transaction invite) {
        var rang = invite.responses().stream()
                .filter(response -> Transaction.status(response) > 100 && Transaction.status(response) < 200)
                .findFirst();
        var end = invite.cancel().flatMap(Transaction::request).or(invite::finalResponse);
        return rang.flatMap(CapturedMessage::at)
                .flatMap(from -> end.flatMap(CapturedMessage::at).map(to -> Duration.between(from, to)));
    }

    /** The first response that says that something beyond the next hop reacted. */
    static Optional<CapturedMessage> first(Transaction invite) {
        return invite.responses().stream()
                .filter(response -> Transaction.status(response) > 100 && Transaction.status(response) < 200)
                .findFirst();
    }
}

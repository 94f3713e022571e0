package org.sipcause.flow;

import java.util.Optional;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipRequest;
import org.sipcause.trace.CapturedMessage;

/**
 * What one message on one hop has in common wherever it is seen: its transaction, what it is, and the tag of the answering
 * side. Addresses and the parameters that a NAT's helper writes are left out; copies sent again share it.
 */
record SightingKey(TransactionKey transaction, String what, String toTag, String rseq) {
    /** The key of a message; empty where it has no Via or Call-ID to tell it by. */
    static Optional<SightingKey> of(CapturedMessage seen) {
        var message = seen.message();
        var transaction = TransactionKey.of(message);
        var headers = message.headers();
        var what = message instanceof SipRequest request ? request.method() : "" + Transaction.status(seen);
        return transaction.told() && !transaction.callId().isEmpty()
                ? Optional.of(new SightingKey(
                        transaction,
                        what,
                        headers.to().flatMap(NameAddr::tag).orElse(""),
                        headers.value("RSeq").orElse("")))
                : Optional.empty();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.Optional;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** Where requests carry an Identity header, and where they no longer do (RFC 8224 §4.1). */
final class IdentityHeader {
    private IdentityHeader() {}

    /** Whether a request is seen whole and carries none. */
    static boolean missing(CapturedMessage request) {
        return Whole.seems(request)
                && request.message().headers().line("Identity").isEmpty();
    }

    /** The first request of a call that lost its Identity header on the hop before. */
    static Optional<Transaction> lost(Call call) {
        return call.transactions().stream()
                .filter(hop -> hop.isInvite()
                        && hop.request().filter(IdentityHeader::missing).isPresent())
                .filter(hop -> call.parent(hop)
                        .flatMap(Transaction::request)
                        .filter(above ->
                                above.message().headers().line("Identity").isPresent())
                        .isPresent())
                .findFirst();
    }
}

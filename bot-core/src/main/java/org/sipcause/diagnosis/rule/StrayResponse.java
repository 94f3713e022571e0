package org.sipcause.diagnosis.rule;

import java.util.Optional;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** A response without Via and CSeq, for which a client finds no transaction (RFC 3261 §17.1.3). */
final class StrayResponse {
    private StrayResponse() {}

    /** The first one that came back from where a request went. */
    static Optional<CapturedMessage> to(Call call, Transaction asked) {
        return call.transactions().stream()
                .filter(stray -> stray.request().isEmpty() && stray.method().isEmpty())
                .map(Transaction::first)
                .filter(stray -> asked.server().isPresent()
                        && stray.from().equals(asked.server())
                        && stray.to().equals(asked.client()))
                .findFirst();
    }
}

package org.sipcause.compare;

import java.util.Objects;
import java.util.Optional;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * A code on the wire.
 *
 * @param response the message that has it
 * @param by who sent it
 */
public record CodeSaid(String code, CapturedMessage response, Optional<Endpoint> by) {
    public CodeSaid {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(by, "by");
    }

    static Optional<CodeSaid> of(Transaction transaction) {
        return transaction
                .finalResponse()
                .map(response -> new CodeSaid("" + Transaction.status(response), response, transaction.server()));
    }
}

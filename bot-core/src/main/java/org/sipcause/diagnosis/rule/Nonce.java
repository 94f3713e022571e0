package org.sipcause.diagnosis.rule;

import java.util.Optional;
import org.sipcause.flow.Transaction;

/** Where the nonce of credentials came from, against where they went (RFC 7616 §3.3). */
final class Nonce {
    private Nonce() {}

    /** The first attempt that went to another server than the one whose nonce it used; empty unless all that were refused did. */
    static Optional<Transaction> ofAnotherServer(Authentication auth) {
        var rejected = auth.rejected();
        return rejected.stream().allMatch(attempt -> giver(auth, attempt).isPresent())
                ? rejected.stream().findFirst()
                : Optional.empty();
    }

    /** The earlier attempt in which another server than that of this one handed out its nonce. */
    static Optional<Transaction> giver(Authentication auth, Transaction attempt) {
        return Authentication.pairs(attempt)
                .flatMap(pair -> pair.credentials().nonce().stream())
                .flatMap(nonce -> auth.giver(nonce).stream())
                .filter(given -> given.number() < attempt.number())
                .filter(given -> given.server().isPresent() && attempt.server().isPresent())
                .filter(given -> !given.server().equals(attempt.server()))
                .findFirst();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.Optional;
import org.sipcause.flow.Transaction;

/** The hash that credentials are made with, and the one that the challenge asks for (RFC 7616 §3.3, §3.4; RFC 8760 §2). */
final class HashAlgorithm {
    private static final String DEFAULT = "MD5";

    private HashAlgorithm() {}

    /** What the credentials say; MD5 where they say nothing. */
    static String used(Authentication.Answered pair) {
        return pair.credentials().params().getOrDefault("algorithm", DEFAULT);
    }

    /** What the challenge says; MD5 where it says nothing. */
    static String offered(Authentication.Answered pair) {
        return pair.challenge().algorithm().orElse(DEFAULT);
    }

    /** The first rejected attempt whose hash is none of those on offer. */
    static Optional<Transaction> notOffered(Authentication auth) {
        return auth.rejected().stream()
                .filter(attempt -> Authentication.pairs(attempt)
                        .noneMatch(pair -> used(pair).equalsIgnoreCase(offered(pair))))
                .findFirst();
    }
}

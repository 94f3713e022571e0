package org.sipcause.diagnosis.rule;

/**
 * What a 503 and its neighbours say about their cause. Neither a Retry-After nor its absence names it (RFC 3261 §21.5.4), so
 * words and ISDN causes come first, and what is left stays open.
 */
enum Unavailable {
    /** ISDN cause 34: no circuit or channel available. */
    NO_CIRCUIT,
    /** Taken out of service, for maintenance or for long. */
    OUT_OF_SERVICE,
    /** Too much to do now. */
    OVERLOAD,
    /** The server does not say. */
    UNSAID;

    private static final long LONG_SECONDS = 300;
    private static final String[] OUT_OF_SERVICE_WORDS = {
        "maintenance",
        "out of service",
        "out-of-service",
        "not in service",
        "shutting down",
        "system paused",
        "suspended"
    };
    private static final String[] OVERLOAD_WORDS = {
        "overload",
        "congest",
        "system busy",
        "server busy",
        "too busy",
        "maximum calls",
        "too many",
        "capacity",
        "throttl",
        "limit reached",
        "limit exceeded",
        "rate limit",
        "call limit"
    };

    static Unavailable of(Refusal refusal) {
        if (refusal.hasQ850(34) && !guesses(refusal)) {
            return NO_CIRCUIT;
        }
        if (refusal.code() != 503 || refusal.q850().isPresent()) {
            return UNSAID;
        }
        if (refusal.says(OVERLOAD_WORDS)) {
            return OVERLOAD;
        }
        if (refusal.says(OUT_OF_SERVICE_WORDS)) {
            return OUT_OF_SERVICE;
        }
        var wait = refusal.headers().retryAfter();
        if (wait.isEmpty() || !refusal.atOnce()) {
            return UNSAID;
        }
        return wait.get().seconds() >= LONG_SECONDS ? OUT_OF_SERVICE : OVERLOAD;
    }

    /** Asterisk writes 34 for whatever it calls congestion, also where no trunk is involved; it proves no circuit then. */
    private static boolean guesses(Refusal refusal) {
        return refusal.headers()
                .software()
                .filter(name -> name.contains("Asterisk") || name.contains("FPBX"))
                .isPresent();
    }

    /** Whether the server says so itself, in words. */
    static boolean inWords(Refusal refusal) {
        return refusal.says(OVERLOAD_WORDS) || refusal.says(OUT_OF_SERVICE_WORDS);
    }
}

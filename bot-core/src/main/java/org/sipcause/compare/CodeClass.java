package org.sipcause.compare;

import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Words;

/** The class of a response code: its first digit (RFC 3261 §7.2), or that it is no SIP code at all. */
public enum CodeClass {
    PROVISIONAL("1"),
    SUCCESS("2"),
    REDIRECTION("3"),
    REQUEST_FAILURE("4"),
    SERVER_FAILURE("5"),
    GLOBAL_FAILURE("6"),
    /** A status inside a product, such as 904. */
    LOCAL("local"),
    /** A code of a vendor's reports, such as 560403. */
    VENDOR("vendor");

    private final String key;

    CodeClass(String key) {
        this.key = key;
    }

    /** The class of a code. */
    public static CodeClass of(ResponseCode code) {
        return switch (code.facts().registration()) {
            case LOCAL -> LOCAL;
            case VENDOR -> VENDOR;
            case REGISTERED, DEPRECATED, OBSOLETE, UNREGISTERED ->
                switch (code.code().charAt(0)) {
                    case '1' -> PROVISIONAL;
                    case '2' -> SUCCESS;
                    case '3' -> REDIRECTION;
                    case '4' -> REQUEST_FAILURE;
                    case '5' -> SERVER_FAILURE;
                    default -> GLOBAL_FAILURE;
                };
        };
    }

    /** Whether it ends a request without success: 4xx, 5xx, 6xx. */
    public boolean failure() {
        return this == REQUEST_FAILURE || this == SERVER_FAILURE || this == GLOBAL_FAILURE;
    }

    /** Whether it is a class of SIP responses, and so can be seen in a trace. */
    public boolean onTheWire() {
        return this != LOCAL && this != VENDOR;
    }

    /** The class, in words. */
    public String name(Words words) {
        return words.label("class." + key);
    }

    /** Whether a response of this class is the last one to a request, in words (RFC 3261 §7.2). */
    public String finality(Words words) {
        return words.label("final." + key);
    }

    /** What it does to the other branches of a forked request, in words (RFC 3261 §16.7). */
    public String forks(Words words) {
        return words.label("forks." + key);
    }

    /** The end of a label's key: {@code 4}, {@code local}. */
    String key() {
        return key;
    }
}

package org.sipcause.diagnosis;

import java.util.Set;
import org.sipcause.trace.Subject;

/** What a complaint in a log amounts to, and which final codes it may be the reason of. */
final class Complained {
    /** Stands for a call that ended without a final response. */
    private static final int NONE = 0;

    private static final Set<Integer> NEXT_HOP = Set.of(NONE, 408, 477, 478, 480, 500, 502, 503, 504);

    private Complained() {}

    /** The id of the finding; empty where the line complains of nothing. */
    static String id(Subject subject) {
        return switch (subject) {
            case MESSAGE, ANNOUNCED, HEADER -> "";
            case MEDIA_ENGINE -> "media-engine-missing";
            case CREDENTIALS -> "auth-wrong-credentials";
            case STRANGER, POLICY -> "rejected-by-policy";
            case FLOOD -> "rate-limited";
            case UNKNOWN_NUMBER -> "number-not-found";
            case NO_ROUTE -> "wrong-number-or-route";
            case NOT_REGISTERED -> "callee-unregistered";
            case BUSY -> "callee-busy";
            case NO_ANSWER -> "no-answer";
            case GIVEN_UP -> "cancelled-by-caller";
            case REFUSED -> "rejected-by-server";
            case CONGESTED -> "upstream-unavailable";
            case TIMEOUT -> "request-timeout-no-response";
            case NO_ACK -> "no-ack";
            case CODECS -> "codec-mismatch";
            case ENCRYPTION -> "srtp-profile-mismatch";
            case TRANSPORT -> "transport-failure";
            case WEBSOCKET -> "websocket-connection-failed";
            case CONNECTION_REFUSED, UNREACHABLE -> "next-hop-unreachable";
            case TLS -> "tls-failure";
            case CERTIFICATE -> "tls-untrusted-certificate";
            case NAME -> "dns-failure";
            case MALFORMED -> "malformed-message";
            case LOOP -> "loop-detected";
        };
    }

    static Severity severity(Subject subject) {
        return subject == Subject.GIVEN_UP ? Severity.INFO : Severity.ERROR;
    }

    /** Whether a call may have got that final code for it; 0 for a call that got none. */
    static boolean explains(Subject subject, int code) {
        return switch (subject) {
            case MESSAGE, ANNOUNCED, HEADER, GIVEN_UP -> false;
            case MEDIA_ENGINE -> Set.of(480, 488, 500, 503, 603, 606).contains(code);
            case CREDENTIALS -> Set.of(NONE, 401, 403, 407).contains(code);
            case STRANGER -> Set.of(NONE, 401, 403, 404, 407).contains(code);
            case POLICY -> Set.of(NONE, 403, 480, 603).contains(code);
            case FLOOD -> Set.of(NONE, 403, 429, 480, 486, 503, 600, 603).contains(code);
            case UNKNOWN_NUMBER -> Set.of(404, 480, 484, 603).contains(code);
            case NO_ROUTE -> Set.of(404, 480, 484, 500, 502, 503, 603).contains(code);
            case NOT_REGISTERED -> Set.of(404, 408, 480, 503, 603).contains(code);
            case BUSY -> Set.of(480, 486, 503, 600, 603).contains(code);
            case NO_ANSWER -> Set.of(408, 480, 603).contains(code);
            case REFUSED -> Set.of(480, 603).contains(code);
            case CONGESTED -> Set.of(480, 500, 502, 503, 504, 603).contains(code);
            case TIMEOUT -> Set.of(NONE, 408, 480, 500, 503, 504).contains(code);
            case NO_ACK -> Set.of(NONE, 200, 408, 480, 500, 503).contains(code);
            case CODECS -> Set.of(415, 480, 488, 500, 503, 606).contains(code);
            case ENCRYPTION -> Set.of(488, 500, 503, 606).contains(code);
            case TRANSPORT, WEBSOCKET, CONNECTION_REFUSED, UNREACHABLE, TLS, CERTIFICATE, NAME ->
                NEXT_HOP.contains(code);
            case MALFORMED -> Set.of(NONE, 400, 500, 503).contains(code);
            case LOOP -> Set.of(NONE, 482, 483, 500).contains(code);
        };
    }
}

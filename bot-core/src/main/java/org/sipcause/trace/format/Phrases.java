package org.sipcause.trace.format;

import java.util.Locale;

/** The reason phrases of SIP's codes (RFC 3261 §21 and the registry), by which a number in a log is known for a code. */
final class Phrases {
    /** A cut phrase must be that long, or whole. */
    private static final int SHORTEST_CUT = 6;

    /** Codes that HTTP has, too. */
    private static final String SHARED =
            " 100 200 202 300 301 302 305 400 401 402 403 404 405 406 407 408 410 413 414 415 421 422 423 428 429"
                    + " 500 501 502 503 504 505 ";

    private Phrases() {}

    /** Whether the text begins with a phrase of the code, whole, or with the beginning of one where the text ends early. */
    static boolean begins(String text, int code) {
        String said = text.toLowerCase(Locale.ROOT);
        for (String phrase : of(code).split("\\|", 8)) {
            boolean whole = said.startsWith(phrase)
                    && (said.length() == phrase.length() || !Character.isLetter(said.charAt(phrase.length())));
            boolean cut = said.length() >= SHORTEST_CUT && phrase.startsWith(said);
            if (!phrase.isEmpty() && (whole || cut)) {
                return true;
            }
        }
        return false;
    }

    /** Whether another protocol of the same shape has the code, too: it does not show by itself that SIP is meant. */
    static boolean shared(int code) {
        return SHARED.contains(" " + code + " ");
    }

    private static String of(int code) {
        return switch (code) {
            case 100 -> "trying|giving a try";
            case 180 -> "ringing";
            case 181 -> "call is being forwarded";
            case 182 -> "queued";
            case 183 -> "session progress";
            case 199 -> "early dialog terminated";
            case 200 -> "ok";
            case 202 -> "accepted";
            case 300 -> "multiple choices";
            case 301 -> "moved permanently";
            case 302 -> "moved temporarily";
            case 305 -> "use proxy";
            case 380 -> "alternative service";
            case 400 -> "bad request|bad";
            case 401 -> "unauthorized";
            case 402 -> "payment required";
            case 403 -> "forbidden";
            case 404 -> "not found";
            case 405 -> "method not allowed";
            case 406 -> "not acceptable";
            case 407 -> "proxy authentication required|proxy auth";
            case 408 -> "request timeout|request time-out";
            case 410 -> "gone";
            case 412 -> "conditional request failed";
            case 413 -> "request entity too large";
            case 414 -> "request-uri too long";
            case 415 -> "unsupported media type";
            case 416 -> "unsupported uri scheme";
            case 417 -> "unknown resource-priority";
            case 420 -> "bad extension";
            case 421 -> "extension required";
            case 422 -> "session interval too small|session timer too small";
            case 423 -> "interval too brief";
            case 428 -> "use identity header";
            case 429 -> "provide referrer identity|too many requests";
            case 430 -> "flow failed";
            case 433 -> "anonymity disallowed";
            case 436 -> "bad identity";
            case 437 -> "unsupported credential|unsupported certificate";
            case 438 -> "invalid identity header";
            case 439 -> "first hop lacks outbound support";
            case 478 -> "unresolvable destination";
            case 480 -> "temporarily unavailable|temporarily not available|temporary unavailable|no user responding";
            case 481 ->
                "call/transaction does not exist|call leg/transaction does not exist|call does not exist|no such";
            case 482 -> "loop detected|request merged";
            case 483 -> "too many hops";
            case 484 -> "address incomplete";
            case 485 -> "ambiguous";
            case 486 -> "busy here|busy|user busy";
            case 487 -> "request terminated|request cancelled|request canceled";
            case 488 -> "not acceptable here|not acceptable media";
            case 489 -> "bad event";
            case 491 -> "request pending";
            case 493 -> "undecipherable";
            case 494 -> "security agreement required";
            case 500 -> "server internal error|internal server error|internal error|server error";
            case 501 -> "not implemented";
            case 502 -> "bad gateway";
            case 503 -> "service unavailable|service not available";
            case 504 -> "server time-out|server timeout|gateway time-out|gateway timeout";
            case 505 -> "version not supported|sip version not supported";
            case 513 -> "message too large";
            case 555 -> "push notification service not supported";
            case 580 -> "precondition failure";
            case 600 -> "busy everywhere";
            case 603 -> "decline|declined";
            case 604 -> "does not exist anywhere";
            case 606 -> "not acceptable";
            case 607 -> "unwanted";
            case 608 -> "rejected";
            default -> "";
        };
    }
}

package org.sipcause.diagnosis;

import java.util.Locale;
import java.util.stream.Stream;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Told;
import org.sipcause.trace.Remark;

/** What a final status that is told amounts to: the code decides, and the words beside it where it leaves its reason open. */
final class ToldCode {
    private static final int LONGEST_PHRASE = 60;

    private ToldCode() {}

    /** The id of the finding; empty where the status says nothing yet, as a first challenge. */
    static String id(Told told) {
        var code = told.finalCode().orElse(0);
        var said = told.decisive().text().toLowerCase(Locale.ROOT);
        var complaint = told.decisive().subject();
        if (Complained.explains(complaint, code)) {
            return Complained.id(complaint);
        }
        if (code >= 400 && code != 401 && code != 407 && says(said, "flood", "blocked", "blacklist", "not allowed")) {
            return "rejected-by-policy";
        }
        if (code == 429 || (code >= 400 && says(said, "rate limit", "cps", "too many requests", "too many calls"))) {
            return "rate-limited";
        }
        var invite = told.method().isEmpty() || told.method().equals("INVITE");
        return switch (code) {
            case 401, 407 -> told.challenges() > 1 ? "auth-wrong-credentials" : "trace-incomplete";
            case 400 -> "bad-request";
            case 403 -> "rejected-by-policy";
            case 404, 604 -> invite ? "number-not-found" : "rejected-by-server";
            case 405, 501 -> "method-not-allowed";
            case 408 -> told.outcome() == Outcome.NO_ANSWER ? "no-answer" : "request-timeout-no-response";
            case 410, 416, 484, 485 -> "wrong-number-or-route";
            case 415 -> "unsupported-media-type";
            case 420, 421 -> "extension-required";
            case 422 -> "session-timer-too-small";
            case 423 -> "registration-interval-too-short";
            case 477 -> "transport-failure";
            case 478 -> "dns-failure";
            case 480 -> told.outcome() == Outcome.NO_ANSWER ? "no-answer" : "callee-unavailable";
            case 481 -> "dialog-mismatch";
            case 482 -> "loop-detected";
            case 483 -> "max-forwards-exhausted";
            case 486 -> "callee-busy";
            case 487 -> "cancelled-by-caller";
            case 488, 606 -> "not-acceptable-here";
            case 500 -> "server-internal-error";
            case 502, 503, 504 -> "upstream-unavailable";
            case 600 -> "busy-everywhere";
            case 603, 607, 608 -> "declined";
            default -> code >= 400 ? "rejected-by-server" : well(told);
        };
    }

    private static String well(Told told) {
        return switch (told.outcome()) {
            case REGISTERED -> "registered-ok";
            case ANSWERED -> "ok-so-far";
            case BUSY,
                    DECLINED,
                    CANCELLED,
                    NO_ANSWER,
                    REDIRECTED,
                    CHALLENGED,
                    FAILED,
                    NO_RESPONSE,
                    UNREGISTERED,
                    OK,
                    IN_PROGRESS -> "trace-incomplete";
        };
    }

    /** An error where it failed; a challenge that came twice is one, too. */
    static Severity severity(Told told) {
        return told.failed() || (told.outcome() == Outcome.CHALLENGED && told.challenges() > 1)
                ? Severity.ERROR
                : Severity.INFO;
    }

    /** The words behind the code in the line. */
    static String phrase(Remark remark, int code) {
        var text = remark.text();
        var behind = text.indexOf(code + ": ");
        if (behind >= 0 && Character.isUpperCase(text.charAt(Math.min(behind + 5, text.length() - 1)))) {
            return words(text, behind + 5);
        }
        var field = text.indexOf("\"reason\"");
        if (field >= 0) {
            var value = text.substring(field + "\"reason\"".length()).replaceFirst("^[\\s:\"]+", "");
            var end = value.indexOf('"');
            return end > 0 ? value.substring(0, Math.min(end, LONGEST_PHRASE)) : Legible.UNKNOWN;
        }
        var at = text.indexOf(Integer.toString(code));
        if (at < 0 || text.contains("\":")) {
            return Legible.UNKNOWN;
        }
        var from = at + 3;
        while (from < text.length() && " \t\"'(-:".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        if (from == text.length() || !Character.isUpperCase(text.charAt(from))) {
            return Legible.UNKNOWN;
        }
        return words(text, from);
    }

    private static String words(String text, int from) {
        var to = from;
        while (to < text.length()
                && to - from < LONGEST_PHRASE
                && (Character.isLetter(text.charAt(to)) || " -/'".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        var phrase = text.substring(from, to).replaceFirst("[- ]+$", "").strip();
        return phrase.isEmpty() ? Legible.UNKNOWN : phrase;
    }

    private static boolean says(String said, String... words) {
        return Stream.of(words).anyMatch(said::contains);
    }
}

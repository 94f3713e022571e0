package org.sipcause.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.TermKind;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;

/** What the words of a question mean: the entries that have exactly that name, and no others. */
record Meanings(Words words) {
    private static final int LONGEST = 120;
    /** The payload types that SDP gives a meaning to (RFC 3551 §6). */
    private static final int FIRST_DYNAMIC = 96;

    private static final int LAST_DYNAMIC = 127;
    private static final List<String> BEFORE = List.of(
            "/sip ",
            "sip: ",
            "sip:",
            "sip ",
            "what is ",
            "what's ",
            "what does ",
            "whats ",
            "explain ",
            "show ",
            "the ",
            "a ",
            "an ",
            "meaning of ");
    private static final List<String> BEHIND = List.of(" mean", " stand for", " do", " please", " code", " more");

    /** A cause as a Reason header, a log or a person writes it: {@code Q.850;cause=34}, {@code hangup_cause: 34}. */
    private static final Pattern CAUSE =
            Pattern.compile("(?:reason: ?)?(sip|q\\.?850|(?:[a-z_ -]*[ _-])?(?:hang-?up)?cause[a-z_ -]*) ?[;:=#]? ?"
                    + "(?:cause ?= ?)?(\\d{1,3})(?:[;,](?! ?\\d).*)?");

    private static final Pattern WARNING = Pattern.compile("warning: ?(\\d{3})(?: .*)?");

    /** Everything that is called so; several where a word means several things; empty where nothing is. */
    List<Topic> of(String typed) {
        if (typed.length() > LONGEST || typed.indexOf('\n') >= 0 || negative(typed)) {
            return List.of();
        }
        for (String said : readings(typed)) {
            List<Topic> found = words.find(said);
            if (!found.isEmpty()) {
                return said.indexOf('_') > 0 ? ofProducts(found) : found;
            }
        }
        return fromTheWire(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether there is a number below 0, which is none of ours: "cause -1" is not cause 1. */
    private static boolean negative(String typed) {
        int at = typed.indexOf(" -") + 2;
        return at > 1 && at < typed.length() && CodeWords.number(typed.substring(at, at + 1));
    }

    /** A word with an underscore in it is a name that products give to a cause, and not the words of which it is made. */
    private static List<Topic> ofProducts(List<Topic> found) {
        List<Topic> causes = new ArrayList<>();
        for (Topic topic : found) {
            if (topic instanceof Term term && term.kind() == TermKind.CAUSES) {
                causes.add(topic);
            }
        }
        return causes.isEmpty() ? found : List.copyOf(causes);
    }

    /** The words as they stand, and without what people put around them. */
    private static Set<String> readings(String typed) {
        Set<String> readings = new LinkedHashSet<>(List.of(typed));
        String rest = typed.strip().replaceAll("[?!.`\"]+$", "");
        readings.add(rest);
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (String before : BEFORE) {
                if (rest.regionMatches(true, 0, before, 0, before.length())) {
                    rest = rest.substring(before.length()).strip();
                    shorter = readings.add(rest);
                }
            }
            for (String behind : BEHIND) {
                int at = rest.length() - behind.length();
                if (at > 0 && rest.regionMatches(true, at, behind, 0, behind.length())) {
                    rest = rest.substring(0, at).strip();
                    shorter |= readings.add(rest);
                }
            }
        }
        return readings;
    }

    /** A line of a message: a cause in Reason, a code in Warning, else the header itself. */
    private List<Topic> fromTheWire(String line) {
        Matcher cause = CAUSE.matcher(line);
        if (cause.matches()) {
            boolean code = cause.group(1).equals("sip");
            return words.topic((code ? "codes/" : "causes/") + Integer.parseInt(cause.group(2))).stream()
                    .toList();
        }
        Optional<Topic> payload = dynamicPayload(line);
        if (payload.isPresent()) {
            return List.of(payload.get());
        }
        Matcher warning = WARNING.matcher(line);
        Optional<Topic> coded = warning.matches() ? words.topic("warnings/" + warning.group(1)) : Optional.empty();
        int colon = line.indexOf(':');
        if (coded.isPresent() || colon <= 0) {
            return coded.stream().toList();
        }
        List<Topic> headers = new ArrayList<>();
        for (Topic topic : words.find(line.substring(0, colon) + " header")) {
            if (topic instanceof Term term && term.kind() == TermKind.HEADERS) {
                headers.add(topic);
            }
        }
        return headers;
    }

    /** A payload type whose codec only the SDP says: {@code payload type 101}, in any of the words that a static one is asked for by. */
    private Optional<Topic> dynamicPayload(String line) {
        int before = line.lastIndexOf(' ');
        String number = line.substring(before + 1);
        boolean dynamic = before > 0
                && CodeWords.number(number)
                && number.length() <= 3
                && Integer.parseInt(number) >= FIRST_DYNAMIC
                && Integer.parseInt(number) <= LAST_DYNAMIC;
        if (dynamic) {
            for (Topic known : words.find(line.substring(0, before) + " 0")) {
                if (known instanceof Term term && term.kind() == TermKind.PAYLOADS) {
                    return words.topic("payloads/dynamic");
                }
            }
        }
        return Optional.empty();
    }

    /** The number of a cause that Q.850 leaves open, where the question is about one. */
    Optional<String> unassigned(String typed) {
        Matcher cause = CAUSE.matcher(typed.strip().toLowerCase(Locale.ROOT));
        return !negative(typed)
                        && cause.matches()
                        && !cause.group(1).equals("sip")
                        && Integer.parseInt(cause.group(2)) <= 127
                ? Optional.of(cause.group(2))
                : Optional.empty();
    }
}

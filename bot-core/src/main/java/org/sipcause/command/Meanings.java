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
                    + "(?:cause ?= ?)?(\\d{1,3})(?:[;,].*)?");

    private static final Pattern WARNING = Pattern.compile("warning: ?(\\d{3})(?: .*)?");

    /** Everything that is called so; several where a word means several things; empty where nothing is. */
    List<Topic> of(String typed) {
        if (typed.length() > LONGEST || typed.indexOf('\n') >= 0) {
            return List.of();
        }
        for (String said : readings(typed)) {
            List<Topic> found = words.find(said);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return fromTheWire(typed.strip().toLowerCase(Locale.ROOT));
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

    /** The number of a cause that Q.850 leaves open, where the question is about one. */
    Optional<String> unassigned(String typed) {
        Matcher cause = CAUSE.matcher(typed.strip().toLowerCase(Locale.ROOT));
        return cause.matches() && !cause.group(1).equals("sip") && Integer.parseInt(cause.group(2)) <= 127
                ? Optional.of(cause.group(2))
                : Optional.empty();
    }
}

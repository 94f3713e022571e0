package org.sipcause.trace.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time in a line of a log, however it is written: {@code 2026-11-20T10:00:00.123+01:00}, {@code Nov 20 10:00:00},
 * {@code 11-20 10:00:00.123}, {@code Fri Nov 20 2026 10:00:00 GMT+0100}, {@code 20/11/2026 10:00:00:123}. Without a zone it is taken as
 * UTC, without a year or a date as of 1970.
 */
final class Stamp {
    private static final int FURTHEST = 240;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

    /** The names of zones that mean one thing wherever they are used, with their hours; all others are taken as UTC. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("MDT", -6),
            Map.entry("MST", -7),
            Map.entry("PDT", -7),
            Map.entry("PST", -8));

    /** All repetition is bounded, so that it is linear in its input. */
    private static final Pattern TIME = Pattern.compile("(?<![\\w.:/])(?:"
            + "(?<y>\\d{4})(?<s1>[-/.]?)(?<m>\\d{1,2})[-/.]?(?<d>\\d{1,2})[ \\tT,_-]{1,3}"
            + "|(?<a>\\d{1,2})(?<s2>[-/.])(?<b>\\d{1,2})[-/.](?<y2>\\d{4})[ \\tT,]{1,3}"
            + "|(?<d3>\\d{1,2})[ /-](?<m3>" + MONTH + ")[ /-](?<y3>\\d{4})[ :T,]{1,2}"
            + "|(?<m4>" + MONTH + ") {1,2}(?<d4>\\d{1,2}),?(?: (?<y4>\\d{4}),?)? "
            + "|(?<m5>\\d\\d)-(?<d5>\\d\\d) )?"
            + "(?<h>\\d{1,2}):(?<min>\\d\\d):(?<sec>\\d\\d)(?:[.,:](?<f>\\d{1,9}))?(?!\\d|[.:][0-9a-fA-F]{2})"
            + "(?: ?(?<half>[AaPp][Mm])\\b)?"
            + " ?(?:(?<utc>UTC|GMT)?(?<sign>[+-])(?<zh>\\d\\d):?(?<zm>\\d\\d)(?!\\d)|(?<zone>[A-Z]{3,4})\\b)?"
            + "(?: (?<y6>20\\d\\d)\\b)?");

    private static final Pattern SECONDS = Pattern.compile("^[\\[(]?(1[4-9]\\d{8})\\.(\\d{3,9})\\b");

    /** Month, day and time without signs, as Polycom's phones write it: {@code 1120152704.395|}. */
    private static final Pattern GLUED =
            Pattern.compile("^(0[1-9]|1[0-2])(\\d\\d)([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)\\.(\\d{3})\\|");

    private Stamp() {}

    /** The first time with a date, or one that a line begins with; nothing where there is none. */
    static Optional<Instant> of(String line) {
        String head = line.length() > FURTHEST ? line.substring(0, FURTHEST) : line;
        if (!hasClock(head)) {
            return seconds(head);
        }
        Matcher found = TIME.matcher(head);
        while (found.find()) {
            Optional<LocalDate> day = day(found);
            if (day.isPresent() || leads(head, found.start())) {
                return instant(found, day.orElse(LocalDate.EPOCH));
            }
        }
        return seconds(head);
    }

    /** Whether the time in a line names its zone, or counts seconds since 1970. */
    static boolean namesZone(String line) {
        String head = line.length() > FURTHEST ? line.substring(0, FURTHEST) : line;
        Matcher found = TIME.matcher(head);
        while (hasClock(head) && found.find()) {
            if (found.group("sign") != null || ZONES.containsKey(String.valueOf(found.group("zone")))) {
                return true;
            }
            if (day(found).isPresent() || leads(head, found.start())) {
                return head.startsWith("Z", found.end());
            }
        }
        return SECONDS.matcher(head).find();
    }

    /** Whether the text has two colons three places apart, which is soon found out. */
    private static boolean hasClock(String text) {
        int at = text.indexOf(':');
        while (at > 0 && (at + 3 >= text.length() || text.charAt(at + 3) != ':')) {
            at = text.indexOf(':', at + 1);
        }
        return at > 0;
    }

    /** Whether nothing but signs, numbers and short words, as levels are, stands before a time. */
    private static boolean leads(String line, int from) {
        long letters =
                line.substring(0, from).chars().filter(Character::isLetter).count();
        return (letters <= 2 && from < 40) || (from < 60 && line.charAt(from - 1) == '[');
    }

    private static Optional<LocalDate> day(Matcher found) {
        try {
            if (found.group("y") != null) {
                boolean whole = !found.group("s1").isEmpty() || found.end("d") - found.start("y") == 8;
                return whole ? Optional.of(date(found, "y", "m", "d")) : Optional.empty();
            }
            if (found.group("y2") != null) {
                // Where both could be the month, points are European and half days American.
                boolean monthFirst = number(found, "a") <= 12
                        && (number(found, "b") > 12 || (found.group("s2").equals("/") && found.group("half") != null));
                return Optional.of(monthFirst ? date(found, "y2", "a", "b") : date(found, "y2", "b", "a"));
            }
            if (found.group("y3") != null) {
                return Optional.of(LocalDate.of(number(found, "y3"), month(found.group("m3")), number(found, "d3")));
            }
            if (found.group("m4") != null) {
                String year = found.group("y4") == null ? found.group("y6") : found.group("y4");
                return Optional.of(LocalDate.of(
                        year == null ? 1970 : Integer.parseInt(year), month(found.group("m4")), number(found, "d4")));
            }
            return found.group("m5") == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(1970, number(found, "m5"), number(found, "d5")));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Matcher found, String year, String month, String day) {
        return LocalDate.of(number(found, year), number(found, month), number(found, day));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name) + 1;
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<Instant> instant(Matcher found, LocalDate day) {
        try {
            int hour = number(found, "h");
            String half = found.group("half");
            int of24 = half == null || hour > 12
                    ? hour
                    : hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
            int nano = found.group("f") == null ? 0 : Integer.parseInt((found.group("f") + "00000000").substring(0, 9));
            LocalTime time = LocalTime.of(of24, number(found, "min"), Math.min(number(found, "sec"), 59), nano);
            return Optional.of(day.atTime(time).toInstant(offset(found)));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(Matcher found) {
        if (found.group("sign") != null) {
            int minutes = number(found, "zh") * 60 + number(found, "zm");
            return minutes > 18 * 60
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofTotalSeconds((found.group("sign").equals("-") ? -60 : 60) * minutes);
        }
        return ZoneOffset.ofHours(ZONES.getOrDefault(String.valueOf(found.group("zone")), 0));
    }

    /** Seconds since 1970 that a line begins with. */
    private static Optional<Instant> seconds(String line) {
        Matcher glued = GLUED.matcher(line);
        if (glued.find()) {
            return Clock.at(
                    "1970-" + glued.group(1) + "-" + glued.group(2),
                    glued.group(3) + ":" + glued.group(4) + ":" + glued.group(5) + "." + glued.group(6));
        }
        Matcher found = SECONDS.matcher(line);
        return found.find()
                ? Optional.of(Instant.ofEpochSecond(
                        Long.parseLong(found.group(1)), Integer.parseInt((found.group(2) + "000000").substring(0, 9))))
                : Optional.empty();
    }
}

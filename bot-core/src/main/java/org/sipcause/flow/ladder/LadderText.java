package org.sipcause.flow.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ladder in columns of text: a time column, a line for each participant, an arrow for each message. */
public final class LadderText {
    private static final int TIME = 14;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 26;

    private final Strokes strokes;
    private final int width;
    private final boolean whole;

    private LadderText(Strokes strokes, int width, boolean whole) {
        this.strokes = strokes;
        this.width = width;
        this.whole = whole;
    }

    /** What lines are made of. */
    private record Strokes(
            char life, char line, char heavy, char dashed, char media, String left, String right, String mark) {
        /** What stands behind an arrow that is pointed at. */
        String behind(Row.Arrow arrow) {
            return arrow.failing() ? mark : arrow.mark().isPresent() ? "  !" : "";
        }

        /** What stands before the words about it. */
        String before(Row.Cause cause) {
            return (cause.failing() ? mark.strip() : "!") + " ";
        }
    }

    /** Draws with ASCII only, for logs and terminals of any age. */
    public static LadderText ascii(int width) {
        return new LadderText(new Strokes('|', '-', '=', '-', '~', "<", ">", "  X"), width, false);
    }

    /** Draws with box-drawing characters. */
    public static LadderText lines(int width) {
        return new LadderText(new Strokes('│', '─', '═', '╌', '┄', "◀", "▶", "  ✗"), width, false);
    }

    /** The same with what each message carries, and with what is known of each participant. */
    public LadderText withDetails() {
        return new LadderText(strokes, width, true);
    }

    /** The ladder as lines without trailing blanks; a list of messages where it has too many participants for the width. */
    public String render(Ladder ladder) {
        var columns = ladder.participants().size();
        var gap = columns < 2 ? WIDEST : Math.min(WIDEST, (width - TIME - 8) / (columns - 1));
        var rows = gap < NARROWEST ? new LadderList(strokes.mark()).rows(ladder) : drawing(ladder, gap);
        return String.join("\n", rows.stream().map(String::stripTrailing).toList());
    }

    private List<String> drawing(Ladder ladder, int gap) {
        var rows = new ArrayList<String>();
        rows.add(heads(ladder.participants(), gap));
        if (whole) {
            rows.addAll(legend(ladder.participants()));
        }
        var first = true;
        for (var row : ladder.rows()) {
            rows.addAll(row(ladder, row, gap, first));
            first = false;
        }
        return rows;
    }

    private List<String> row(Ladder ladder, Row row, int gap, boolean first) {
        var lines = new ArrayList<String>();
        var columns = ladder.participants().size();
        switch (row) {
            case Row.Arrow arrow -> {
                var time = ladder.time(arrow.after(), first);
                var lane = lane(
                        columns,
                        gap,
                        arrow.from(),
                        arrow.to(),
                        label(arrow),
                        arrow.failing() ? strokes.heavy() : arrow.request() ? strokes.line() : strokes.dashed());
                lines.add(time(time) + "  " + lane.stripTrailing() + strokes.behind(arrow));
                if (whole && !arrow.detail().isEmpty()) {
                    lines.add(time(Optional.empty()) + "  " + beside(columns, gap, arrow.left(), arrow.detail()));
                }
            }
            case Row.Strip strip -> {
                if (whole) {
                    var body = strip.bothWays()
                            ? both(columns, gap, strip)
                            : lane(columns, gap, strip.from(), strip.to(), strip.words(), strokes.media());
                    lines.add(time(ladder.time(strip.after(), false)) + "  " + body);
                }
            }
            case Row.Fold fold ->
                lines.add(time(ladder.time(fold.after(), false)) + "  "
                        + beside(
                                columns,
                                gap,
                                fold.left(),
                                "... " + fold.words() + ", " + Times.lasting(fold.lasting())));
            case Row.Gap silent -> {
                if (whole) {
                    lines.add(time(Optional.of("~ " + Times.lasting(silent.lasting()))) + "  "
                            + empty(columns, gap).replace(strokes.life(), ':'));
                }
            }
            case Row.Cause cause -> {
                if (whole) {
                    lines.add(time(Optional.empty()) + "  " + strokes.before(cause) + cause.words());
                }
            }
            case Row.Rest rest -> lines.add(time(Optional.empty()) + "  " + rest.words());
        }
        return lines;
    }

    private String heads(List<Participant> participants, int gap) {
        var hosts = new StringBuilder(" ".repeat(TIME));
        for (var i = 0; i < participants.size(); i++) {
            var name = shortened(participants.get(i).name(), gap - 1);
            var at = Math.max(TIME + 1, TIME + 2 + i * gap - name.length() / 2);
            pad(hosts, Math.max(at, i == 0 ? 0 : hosts.length() + 1));
            hosts.append(name);
        }
        return hosts.toString();
    }

    /** What else is known of those whose address is not all that is. */
    private static List<String> legend(List<Participant> participants) {
        return participants.stream()
                .filter(who -> who.software().isPresent() || !who.where().isEmpty())
                .map(who -> who.name()
                        + (who.where().startsWith(":")
                                ? who.where()
                                : who.where().isEmpty() ? "" : " = " + who.where())
                        + who.software().map(text -> " (" + text + ")").orElse(""))
                .toList();
    }

    /** The name, and its end where it is too long: the end is what differs. */
    private static String shortened(String name, int room) {
        return name.length() <= room ? name : "…" + name.substring(name.length() - room + 1);
    }

    private String empty(int columns, int gap) {
        return (strokes.life() + " ".repeat(gap - 1)).repeat(columns);
    }

    private String lane(int columns, int gap, int from, int to, String label, char stroke) {
        var lane = new StringBuilder(empty(columns, gap));
        var left = Math.min(from, to) * gap;
        var right = from == to ? left + gap : Math.max(from, to) * gap;
        lane.replace(left + 1, right, body(label, right - left - 1, from <= to, stroke));
        return lane.toString().stripTrailing();
    }

    private String body(String label, int room, boolean forth, char stroke) {
        var shown = label.length() > room - 3 ? label.substring(0, Math.max(0, room - 3)) : label;
        var line = Character.toString(stroke).repeat(2)
                + shown
                + Character.toString(stroke).repeat(Math.max(0, room - 3 - shown.length()));
        return forth ? line + strokes.right() : strokes.left() + line;
    }

    private String both(int columns, int gap, Row.Strip strip) {
        var lane = new StringBuilder(empty(columns, gap));
        var left = strip.left() * gap;
        var right = strip.left() == strip.right() ? left + gap : strip.right() * gap;
        var room = right - left - 1;
        var shown = strip.words().length() > room ? strip.words().substring(0, room) : strip.words();
        var stroke = Character.toString(strokes.media());
        var before = (room - shown.length()) / 2;
        lane.replace(left + 1, right, stroke.repeat(before) + shown + stroke.repeat(room - shown.length() - before));
        return lane.toString().stripTrailing();
    }

    /** Words right of a lifeline, over those further right as far as they need it. */
    private String beside(int columns, int gap, int column, String words) {
        var lane = new StringBuilder(empty(columns, gap));
        var at = column * gap + 2;
        var room = Math.max(8, width - TIME - 1 - at);
        var shown = words.length() > room ? words.substring(0, room - 1) + "…" : words;
        var end = at + shown.length() + 1;
        pad(lane, end);
        lane.replace(at, end, shown + " ");
        return lane.toString().stripTrailing();
    }

    /** Method or status, and how often. */
    static String label(Row.Arrow arrow) {
        return arrow.copies() > 1 ? arrow.label() + " x" + arrow.copies() : arrow.label();
    }

    /** The time of day of the first message, then the time since it. */
    static String time(Optional<String> text) {
        var shown = text.orElse("");
        return " ".repeat(Math.max(0, TIME - 1 - shown.length())) + shown;
    }

    private static void pad(StringBuilder text, int length) {
        text.append(" ".repeat(Math.max(0, length - text.length())));
    }
}

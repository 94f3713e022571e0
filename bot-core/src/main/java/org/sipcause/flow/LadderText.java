package org.sipcause.flow;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sipcause.flow.Ladder.Arrow;
import org.sipcause.flow.Ladder.Participant;
import org.sipcause.trace.Endpoint;

/** A ladder in columns of text: a time column, a line for each participant, an arrow for each message. */
public final class LadderText {
    private static final int TIME = 14;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 26;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Strokes strokes;
    private final int width;

    private LadderText(Strokes strokes, int width) {
        this.strokes = strokes;
        this.width = width;
    }

    /** What lines are made of. */
    private record Strokes(char life, char line, char heavy, String left, String right, String mark) {}

    /** Draws with ASCII only, for logs and terminals of any age. */
    public static LadderText ascii(int width) {
        return new LadderText(new Strokes('|', '-', '=', "<", ">", "  X"), width);
    }

    /** Draws with box-drawing characters. */
    public static LadderText lines(int width) {
        return new LadderText(new Strokes('│', '─', '═', "◀", "▶", "  ✗"), width);
    }

    /** The ladder as lines without trailing blanks; a list of messages where it has too many participants for the width. */
    public String render(Ladder ladder) {
        var columns = ladder.participants().size();
        var gap = columns < 2 ? WIDEST : Math.min(WIDEST, (width - TIME - 8) / (columns - 1));
        var rows = gap < NARROWEST ? list(ladder) : drawing(ladder, gap);
        return String.join("\n", rows.stream().map(String::stripTrailing).toList());
    }

    private List<String> drawing(Ladder ladder, int gap) {
        var rows = new ArrayList<String>();
        rows.addAll(heads(ladder.participants(), gap));
        for (var i = 0; i < ladder.arrows().size(); i++) {
            var arrow = ladder.arrows().get(i);
            rows.add(time(ladder, arrow, i == 0) + "  " + lane(ladder, arrow, gap));
        }
        return rows;
    }

    private List<String> heads(List<Participant> participants, int gap) {
        var hosts = new StringBuilder(" ".repeat(TIME));
        for (var i = 0; i < participants.size(); i++) {
            var name = name(participants.get(i), gap - 1);
            var at = Math.max(TIME + 1, TIME + 2 + i * gap - name.length() / 2);
            pad(hosts, Math.max(at, i == 0 ? 0 : hosts.length() + 1));
            hosts.append(name);
        }
        return List.of(hosts.toString());
    }

    /** The host, and its end where it is too long: the end is what differs. */
    private static String name(Participant participant, int room) {
        var host = participant.endpoint().map(Endpoint::host).orElse("?");
        return host.length() <= room ? host : "…" + host.substring(host.length() - room + 1);
    }

    private String lane(Ladder ladder, Arrow arrow, int gap) {
        var lane = new StringBuilder();
        for (var i = 0; i < ladder.participants().size(); i++) {
            lane.append(strokes.life()).append(" ".repeat(gap - 1));
        }
        var left = Math.min(arrow.from(), arrow.to()) * gap;
        var right = Math.max(arrow.from(), arrow.to()) * gap;
        if (left == right) {
            right = left + gap;
        }
        var room = right - left - 1;
        lane.replace(left + 1, right, body(arrow, room));
        var text = lane.toString().stripTrailing();
        return arrow.failing() ? text + strokes.mark() : text;
    }

    private String body(Arrow arrow, int room) {
        var stroke = Character.toString(arrow.failing() ? strokes.heavy() : strokes.line());
        var label = label(arrow);
        var shown = label.length() > room - 3 ? label.substring(0, Math.max(0, room - 3)) : label;
        var rest = stroke.repeat(Math.max(0, room - 3 - shown.length()));
        return arrow.from() <= arrow.to()
                ? stroke + stroke + shown + rest + strokes.right()
                : strokes.left() + stroke + stroke + shown + rest;
    }

    private static String label(Arrow arrow) {
        return arrow.copies() > 1 ? arrow.label() + " x" + arrow.copies() : arrow.label();
    }

    private List<String> list(Ladder ladder) {
        var rows = new ArrayList<String>();
        for (var i = 0; i < ladder.arrows().size(); i++) {
            var arrow = ladder.arrows().get(i);
            rows.add(time(ladder, arrow, i == 0)
                    + "  " + whole(ladder.participants().get(arrow.from()))
                    + " -> " + whole(ladder.participants().get(arrow.to()))
                    + "  " + label(arrow)
                    + (arrow.failing() ? strokes.mark() : ""));
        }
        return rows;
    }

    private static String whole(Participant participant) {
        return participant.endpoint().map(Endpoint::toString).orElse("?");
    }

    /** The time of day of the first message, then the time since it. */
    private static String time(Ladder ladder, Arrow arrow, boolean first) {
        var text = first ? ladder.begin().map(CLOCK::format) : arrow.after().map(LadderText::since);
        return String.format(Locale.ROOT, "%" + (TIME - 1) + "s", text.orElse(""));
    }

    private static String since(Duration after) {
        var millis = after.toMillis();
        return Math.abs(millis) < 10_000
                ? String.format(Locale.ROOT, "%+d ms", millis)
                : String.format(Locale.ROOT, "%+.1f s", millis / 1000.0);
    }

    private static void pad(StringBuilder text, int length) {
        text.append(" ".repeat(Math.max(0, length - text.length())));
    }
}

package org.sipcause.report.picture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.Row;
import org.sipcause.flow.ladder.Times;

/** Lays single rows out: what they show, and how high they are. */
final class Rows {
    private final Ladder ladder;
    private final Grid grid;
    private final Face plain;
    private final Face small;

    Rows(Ladder ladder, Grid grid) {
        this.ladder = ladder;
        this.grid = grid;
        this.plain = Face.plain(grid.size(13, 12));
        this.small = Face.plain(grid.size(11, 11));
    }

    /**
     * A row whose upper edge is at {@code y}.
     *
     * @param clock whether the time of day is to be said, not only the time since the beginning
     */
    Laid of(Row row, double y, boolean clock) {
        return switch (row) {
            case Row.Arrow arrow -> arrow(arrow, y, clock);
            case Row.Strip strip -> strip(strip, y);
            case Row.Fold fold ->
                pill(fold, fold.words() + ", " + Times.lasting(fold.lasting()), y, Ink.QUIET, Ink.QUIET_PAPER);
            case Row.Gap gap -> gap(gap, y);
            case Row.Cause cause -> Callout.of(grid, cause, y);
            case Row.Rest rest -> pill(rest, rest.words(), y, Ink.QUIET, Ink.QUIET_PAPER);
        };
    }

    private Laid arrow(Row.Arrow arrow, double y, boolean clock) {
        var shapes = new ArrayList<Shape>();
        var top = y + 5;
        var text = new ArrowText(grid, arrow, plain);
        var baseline = top + plain.size();
        shapes.addAll(text.label(baseline));
        var reach = ArrowLine.reach(arrow);
        var line = baseline + 7 + reach;
        shapes.addAll(ArrowLine.of(grid, arrow, line, origin(arrow)));
        shapes.addAll(time(arrow.after(), "" + arrow.message().number(), line, clock));
        var bottom = line + 5 + reach / 2;
        if (!arrow.detail().isEmpty()) {
            bottom += small.size() + 1;
            shapes.addAll(text.detail(bottom, small));
            bottom += 4;
        }
        return new Laid(shapes, bottom - y, false);
    }

    /** Whether the mark belongs at the beginning of an arrow: who failed sent it; where that is not known, a response's sender. */
    private boolean origin(Row.Arrow arrow) {
        var sender = ladder.participants().get(arrow.from()).failing();
        var receiver = ladder.participants().get(arrow.to()).failing();
        return sender != receiver ? sender : !arrow.request();
    }

    /** The time beside a row; the number of its message before it, or above it where the page is narrow. */
    private List<Shape> time(Optional<Duration> after, String number, double y, boolean clock) {
        var shapes = new ArrayList<Shape>();
        var right = grid.lanes() - 10;
        var baseline = y + small.size() * 0.35;
        var since = after.flatMap(ladder::since);
        var begin = ladder.begin();
        var day = after.flatMap(time -> begin.flatMap(first -> first.clock(time)));
        if (grid.compact()) {
            (clock ? day : since).ifPresent(text -> right(shapes, right, baseline, text, clock ? Ink.TEXT : Ink.FAINT));
            if (!number.isEmpty()) {
                right(shapes, right, baseline - small.size() - 3, "#" + number, Ink.FAINT);
            }
            return shapes;
        }
        since.ifPresent(text -> right(shapes, right, baseline, text, Ink.FAINT));
        day.ifPresent(text -> right(shapes, right - 58, baseline, text, clock ? Ink.TEXT : Ink.FAINT));
        if (!number.isEmpty()) {
            shapes.add(Shape.Label.of(grid.margin(), baseline, "#" + number, small, Ink.FAINT));
        }
        return shapes;
    }

    private void right(List<Shape> shapes, double x, double baseline, String text, Ink ink) {
        shapes.add(Shape.Label.of(x - TextWidth.of(text, small), baseline, text, small, ink));
    }

    /** Silence: the longer it lasted the higher, by its logarithm; a bracket beside the times says how long. */
    private Laid gap(Row.Gap gap, double y) {
        var height = 20 + Math.min(44, 12 * Math.log10(Math.max(1, gap.lasting().toMillis() / 1000.0)));
        var shapes = new ArrayList<Shape>();
        var x = grid.lanes() - 5;
        shapes.add(Shape.Line.plain(x, y + 4, x, y + height - 1, Ink.QUIET, 1));
        shapes.add(Shape.Line.plain(x - 3, y + 4, x + 3, y + 4, Ink.QUIET, 1));
        shapes.add(Shape.Line.plain(x - 3, y + height - 1, x + 3, y + height - 1, Ink.QUIET, 1));
        var face = Face.bold(small.size());
        var text = Times.lasting(gap.lasting());
        var middle = y + height / 2 + 2 + face.size() * 0.35;
        shapes.add(Shape.Label.of(x - 5 - TextWidth.of(text, face), middle, text, face, Ink.TEXT));
        return new Laid(shapes, height, true);
    }

    private Laid strip(Row.Strip strip, double y) {
        return switch (strip.kind()) {
            case EARLY_MEDIA -> pill(strip, strip.words(), y, Ink.MEDIA, Ink.EARLY_BAND);
            case HOLD -> pill(strip, strip.words(), y, Ink.NOTE, Ink.HOLD_BAND);
            case RTP, NO_RTP -> stream(strip, y);
        };
    }

    /** A broad arrow for packets of media; an empty one, crossed, for those that were not seen. */
    private Laid stream(Row.Strip strip, double y) {
        var shapes = new ArrayList<Shape>();
        var seen = strip.kind() == Row.Kind.RTP;
        var ink = seen ? Ink.MEDIA : Ink.FAIL;
        var from = grid.x(strip.from());
        var to = grid.x(strip.to());
        var right = from <= to;
        var face = Face.plain(plain.size());
        var baseline = y + 5 + face.size();
        shapes.addAll(Halo.text(
                grid,
                Math.min(from, to),
                Math.max(from, to),
                baseline,
                List.of(strip.words()),
                List.of(face),
                List.of(ink)));
        var line = baseline + 8;
        if (from == to) {
            return new Laid(shapes, line + 4 - y, false);
        }
        var back = right ? to - 10 : to + 10;
        for (var offset : List.of(-2.5, 2.5)) {
            shapes.add(new Shape.Line(Shape.Kind.ORNAMENT, from, line + offset, back, line + offset, ink, 1.2, !seen));
        }
        shapes.add(Signs.filledHead(to, line, right, ink, 12));
        if (!seen) {
            shapes.addAll(Signs.cross((from + to) / 2, line, 7));
        }
        shapes.addAll(time(strip.after(), "", line, false));
        return new Laid(shapes, line + 7 - y, false);
    }

    /** Words in a rounded box across the columns that they are about. */
    private Laid pill(Row row, String words, double y, Ink ink, Ink paper) {
        var shapes = new ArrayList<Shape>();
        var face = Face.plain(small.size());
        var room = grid.end() - grid.lanes() - 4;
        var text = TextWidth.fit(words, face, room - 20);
        var least = TextWidth.of(text, face) + 20;
        var from = grid.x(row.left());
        var width = Math.max(least, grid.x(row.right()) - from);
        var x = Math.clamp(
                (from + grid.x(row.right()) - width) / 2, grid.lanes(), Math.max(grid.lanes(), grid.end() - width));
        var height = face.size() + 9;
        shapes.add(new Shape.Box(x, y + 6, width, height, height / 2.0, paper, ink, 1));
        var middle = y + 6 + height / 2.0;
        shapes.add(Shape.Label.of(x + (width - least + 20) / 2, middle + face.size() * 0.35, text, face, ink));
        shapes.addAll(time(row.after(), "", middle, false));
        return new Laid(shapes, height + 10, false);
    }
}

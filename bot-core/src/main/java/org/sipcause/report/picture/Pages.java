package org.sipcause.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sipcause.flow.ladder.Beginning;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.Row;

/** Lays a ladder out on pages for a width; a long one is parted where nothing was sent for the longest time. */
public final class Pages {
    /** What is still looked at as one picture, and stays below 60 kB as PNG. */
    private static final double HIGHEST = 1400;

    private static final double HIGHEST_NARROW = 1200;

    private final Ladder ladder;
    private final Caption caption;
    private final Grid grid;
    private final Heads.Top top;
    private final Rows rows;

    private Pages(Ladder ladder, Caption caption, int width) {
        this.ladder = ladder;
        this.caption = caption;
        this.grid = Grid.of(ladder, width);
        this.top = Heads.of(grid, caption, ladder.participants());
        this.rows = new Rows(ladder, grid);
    }

    /** The pages in order, at least one; the width is held between 320 and 2400 pixels. */
    public static List<Drawing> of(Ladder ladder, Caption caption, int width) {
        var pages = new Pages(ladder, caption, width);
        var cuts = pages.cuts();
        var drawings = new ArrayList<Drawing>();
        for (var page = 0; page + 1 < cuts.size(); page++) {
            drawings.add(pages.page(page, cuts));
        }
        return List.copyOf(drawings);
    }

    /** Where pages begin, and the end: each page takes what fits, and ends at the quietest moment of its last third. */
    private List<Integer> cuts() {
        var cuts = new ArrayList<Integer>();
        cuts.add(0);
        var all = ladder.rows();
        var room = (grid.compact() ? HIGHEST_NARROW : HIGHEST) - top.bottom();
        while (cuts.getLast() < all.size()) {
            int first = cuts.getLast();
            var used = 0.0;
            int fit = first;
            while (fit < all.size() && used <= room) {
                used += rows.of(all.get(fit), 0, false).height() + (fit == first ? 0 : air(fit));
                fit++;
            }
            if (used > room) {
                fit = quietest(first, Math.max(first + 1, fit - 1));
            }
            cuts.add(fit);
        }
        if (cuts.size() == 1) {
            cuts.add(0);
        }
        return cuts;
    }

    private int quietest(int first, int last) {
        var best = last;
        var longest = -1L;
        for (var at = last; at > first + (last - first) * 2 / 3; at--) {
            var lasting =
                    ladder.rows().get(at) instanceof Row.Gap gap ? gap.lasting().toMillis() : pause(at);
            if (lasting > longest && !(ladder.rows().get(at) instanceof Row.Cause)) {
                longest = lasting;
                best = at;
            }
        }
        return best;
    }

    /** Room before a row that came a moment later: more for a longer moment, by its logarithm; above two seconds there is a row for it. */
    private double air(int at) {
        if (ladder.rows().get(at - 1) instanceof Row.Gap) {
            return 0;
        }
        var tenths = Math.min(2000, pause(at)) / 50.0;
        return tenths <= 1 ? 0 : Math.round(9 * Math.log10(tenths));
    }

    private long pause(int at) {
        var now = ladder.rows().get(at).after();
        var before = ladder.rows().get(at - 1).after();
        return now.isPresent() && before.isPresent()
                ? now.get().minus(before.get()).toMillis()
                : 0;
    }

    private Drawing page(int number, List<Integer> cuts) {
        int first = cuts.get(number);
        var last = cuts.get(number + 1);
        var front = new ArrayList<Shape>();
        var back = new ArrayList<Shape>();
        var steps = new ArrayList<Drawing.Step>();
        var y = top.bottom() + 6;
        var edges = new ArrayList<Double>();
        var clock = true;
        lifelines(back, top.bottom(), y, false);
        for (var at = first; at < last; at++) {
            var row = ladder.rows().get(at);
            var air = at == first ? 0 : air(at);
            lifelines(back, y, y + air, false);
            edges.add(y);
            y += air;
            var laid = rows.of(row, y, clock);
            front.addAll(laid.shapes());
            if (row instanceof Row.Arrow arrow) {
                steps.add(new Drawing.Step(arrow, y, laid.height(), words(arrow)));
            }
            lifelines(back, y, y + laid.height(), laid.dotted());
            y += laid.height();
            clock = row instanceof Row.Gap || (clock && !(row instanceof Row.Arrow));
        }
        edges.add(y);
        lifelines(back, y, y + 12, false);
        y += 12;
        var shapes = new ArrayList<Shape>(bands(first, last, edges));
        shapes.addAll(back);
        shapes.addAll(top.shapes());
        shapes.addAll(front);
        var size = 11;
        y += size + 8;
        var foot = cuts.size() > 2
                ? caption.phrases().of("page", Map.of("page", "" + (number + 1), "pages", "" + (cuts.size() - 1)))
                : "";
        footer(shapes, y, foot, size);
        return new Drawing(
                grid.width(), (int) Math.ceil(y + 10), shapes, steps, caption.verdict(), caption.alternative());
    }

    private String words(Row.Arrow arrow) {
        var all = ladder.participants();
        return "#" + arrow.message().number() + " " + (arrow.label() + " " + arrow.phrase()).strip() + ", "
                + all.get(arrow.from()).name() + " → " + all.get(arrow.to()).name();
    }

    private void footer(List<Shape> shapes, double y, String page, int size) {
        var face = Face.plain(size);
        if (ladder.begin().filter(Beginning::utc).isPresent()) {
            shapes.add(Shape.Label.of(grid.margin(), y, caption.phrases().of("zone"), face, Ink.FAINT));
        }
        if (!page.isEmpty()) {
            shapes.add(Shape.Label.of(grid.end() - TextWidth.of(page, face), y, page, face, Ink.FAINT));
        }
    }

    private void lifelines(List<Shape> shapes, double from, double to, boolean dotted) {
        if (from == to) {
            return;
        }
        var begin = from;
        var count = grid.shown();
        if (shapes.size() >= count
                && shapes.getLast() instanceof Shape.Line above
                && above.dashed() == dotted
                && above.y2() == from) { // one long line instead of many short ones
            begin = above.y1();
            shapes.subList(shapes.size() - count, shapes.size()).clear();
        }
        for (var i = 0; i < count; i++) {
            shapes.add(new Shape.Line(Shape.Kind.LIFELINE, grid.x(i), begin, grid.x(i), to, Ink.LIFELINE, 1.5, dotted));
        }
    }

    private List<Shape> bands(int first, int last, List<Double> edges) {
        var shapes = new ArrayList<Shape>();
        for (var band : ladder.bands()) {
            var from = Math.max(band.first(), first);
            var to = Math.min(band.last() + 1, last);
            if (from < to && grid.x(band.left()) < grid.x(band.right())) {
                var ink = band.kind() == Row.Kind.HOLD ? Ink.HOLD_BAND : Ink.EARLY_BAND;
                var top = edges.get(from - first);
                shapes.add(Shape.Box.patch(
                        grid.x(band.left()),
                        top,
                        grid.x(band.right()) - grid.x(band.left()),
                        edges.get(to - first) - top,
                        ink));
            }
        }
        return shapes;
    }
}

package org.sipcause.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.sipcause.flow.ladder.Row;

/** The line of an arrow: whole with a filled head for a request, dashed with an open one for a response. */
final class ArrowLine {
    /** How far an arrow to the same lifeline goes out, at most. */
    static final double LOOP = 26;

    private static final double BADGE = 8;
    private static final double SMALL_BADGE = 6;

    private ArrowLine() {}

    /** How far above and below its line an arrow reaches, beyond what is usual: a badge needs room between words. */
    static double reach(Row.Arrow arrow) {
        return arrow.mark().isEmpty() ? 0 : arrow.failing() ? BADGE - 4 : SMALL_BADGE - 4;
    }

    /** The ink of an arrow and its words. */
    static Ink ink(Row.Arrow arrow) {
        if (arrow.failing()) {
            return Ink.FAIL;
        }
        if (!arrow.request()) {
            return arrow.label().startsWith("2") ? Ink.GOOD : Ink.RESPONSE;
        }
        return Ink.REQUEST;
    }

    /**
     * The line of an arrow at a height.
     *
     * @param origin whether a mark belongs at its beginning
     */
    static List<Shape> of(Grid grid, Row.Arrow arrow, double y, boolean origin) {
        var shapes = new ArrayList<Shape>();
        var from = grid.x(arrow.from());
        var to = grid.x(arrow.to());
        var ink = ink(arrow);
        var thickness = arrow.failing() ? 2.6 : 1.5;
        if (from == to) {
            loop(shapes, grid, arrow, from, y, ink, thickness);
            return shapes;
        }
        var right = from < to;
        shapes.add(new Shape.Line(Shape.Kind.ARROW, from, y, to, y, ink, thickness, !arrow.request()));
        if (arrow.copies() > 1) { // copies lie behind the first like sheets of paper
            var shift = right ? 10 : -10;
            shapes.add(Shape.Line.plain(from + shift, y + 3.5, to - 2 * shift, y + 3.5, Ink.NOTE, 1));
        }
        var badge = arrow.mark().isEmpty() || origin ? 0 : arrow.failing() ? BADGE : SMALL_BADGE;
        var tip = right ? to - badge : to + badge; // a badge stands at its head, and hides nothing of it
        head(shapes, arrow, tip, y, right, ink, thickness);
        if (arrow.failing()) {
            shapes.addAll(Signs.cross(origin ? from : to, y, BADGE));
        } else if (arrow.mark().isPresent()) {
            shapes.addAll(Signs.bar(origin ? from : to, y, SMALL_BADGE, Ink.NOTE));
        }
        return shapes;
    }

    private static void head(
            List<Shape> shapes, Row.Arrow arrow, double x, double y, boolean right, Ink ink, double thickness) {
        if (arrow.request()) {
            shapes.add(Signs.filledHead(x, y, right, ink, 10));
        } else {
            shapes.addAll(Signs.openHead(x, y, right, ink, 9, thickness));
        }
    }

    private static void loop(
            List<Shape> shapes, Grid grid, Row.Arrow arrow, double x, double y, Ink ink, double thickness) {
        var out = x + Math.min(LOOP, grid.spacing() / 2 - 3);
        shapes.add(new Shape.Line(Shape.Kind.ARROW, x, y - 3, out, y - 3, ink, thickness, !arrow.request()));
        shapes.add(Shape.Line.plain(out, y - 3, out, y + 3, ink, thickness));
        shapes.add(Shape.Line.plain(out, y + 3, x, y + 3, ink, thickness));
        head(shapes, arrow, x, y + 3, false, ink, thickness);
        if (arrow.mark().isPresent()) {
            shapes.addAll(arrow.failing() ? Signs.cross(out, y, 7) : Signs.bar(out, y, 6, Ink.NOTE));
        }
    }
}

package org.sipcause.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.sipcause.flow.ladder.Row;

/** What was found, in a box below the message that shows it. */
final class Callout {
    private static final double PAD = 8;

    private Callout() {}

    static Laid of(Grid grid, Row.Cause cause, double y) {
        var face = Face.bold(grid.size(13, 12));
        var ink = cause.failing() ? Ink.FAIL : Ink.NOTE;
        var room = Math.min(560, grid.end() - grid.lanes() - 2 * PAD);
        var lines = TextWidth.balanced(cause.words(), face, room, 4);
        var width = lines.stream()
                        .mapToDouble(line -> TextWidth.of(line, face))
                        .max()
                        .orElse(0)
                + 2 * PAD;
        var middle = (grid.x(cause.left()) + grid.x(cause.right())) / 2;
        var x = Math.clamp(middle - width / 2, grid.lanes(), Math.max(grid.lanes(), grid.end() - width));
        var height = lines.size() * (face.size() + 4) + 9;
        var top = y + 7;
        List<Shape> shapes = new ArrayList<>();
        shapes.add(
                new Shape.Box(x, top, width, height, 5, cause.failing() ? Ink.FAIL_PAPER : Ink.NOTE_PAPER, ink, 1.2));
        var tip = Math.clamp(middle, x + 12, x + width - 12);
        shapes.add(new Shape.Figure(
                List.of(new Shape.Point(tip, y + 1), new Shape.Point(tip - 6, top), new Shape.Point(tip + 6, top)),
                ink));
        var baseline = top + 2.0;
        for (var line : lines) {
            baseline += face.size() + 4;
            shapes.add(Shape.Label.of(x + PAD, baseline - 1, line, face, ink));
        }
        return new Laid(shapes, height + 13, false);
    }
}

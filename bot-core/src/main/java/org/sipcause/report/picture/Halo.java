package org.sipcause.report.picture;

import java.util.ArrayList;
import java.util.List;

/** Words above a line: in the middle of it where they fit, else shifted so that they stay on the page, and cut only there. */
final class Halo {
    private static final double GAP = 4;

    private Halo() {}

    /** A line of words in several faces over the stretch from one end to the other; lifelines do not run through them. */
    static List<Shape> text(
            Grid grid,
            double left,
            double right,
            double baseline,
            List<String> words,
            List<Face> faces,
            List<Ink> inks) {
        var room = grid.end() - grid.lanes() - 2;
        var shown = new ArrayList<String>();
        var width = 0.0;
        for (var i = 0; i < words.size(); i++) {
            var text = TextWidth.fit(words.get(i), faces.get(i), Math.max(0, room - width));
            shown.add(text);
            width += text.isEmpty() ? 0 : TextWidth.of(text, faces.get(i)) + GAP;
        }
        width -= GAP;
        var middle = (left + right - width) / 2;
        var x = Math.clamp(middle, grid.lanes() + 1, Math.max(grid.lanes() + 1, grid.end() - width));
        var shapes = new ArrayList<Shape>();
        if (crossed(grid, x, x + width)) {
            var size = faces.getFirst().size();
            shapes.add(Shape.Box.patch(x - 3, baseline - size * 0.82, width + 6, size * 1.08, Ink.PAPER));
        }
        for (var i = 0; i < shown.size(); i++) {
            if (!shown.get(i).isEmpty()) {
                var label = Shape.Label.of(x, baseline, shown.get(i), faces.get(i), inks.get(i));
                shapes.add(label);
                x += label.width() + GAP;
            }
        }
        return shapes;
    }

    private static boolean crossed(Grid grid, double from, double to) {
        for (var i = 0; i < grid.shown(); i++) {
            if (grid.x(i) > from - 2 && grid.x(i) < to + 2) {
                return true;
            }
        }
        return false;
    }
}

package org.sipcause.report.picture;

import java.util.List;
import java.util.Objects;
import org.sipcause.flow.ladder.Row;

/**
 * A page of a ladder, laid out.
 *
 * @param width in pixels
 * @param height in pixels
 * @param shapes from the back to the front
 * @param steps where each message stands, for pages that show more of it
 * @param title what it is, in a line
 * @param alternative what it shows, in words, for those who do not see it
 */
public record Drawing(int width, int height, List<Shape> shapes, List<Step> steps, String title, String alternative) {
    public Drawing {
        shapes = List.copyOf(shapes);
        steps = List.copyOf(steps);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(alternative, "alternative");
    }

    /**
     * The stripe of a message, as wide as the page.
     *
     * @param words number, what it is, and its way
     */
    public record Step(Row.Arrow arrow, double top, double height, String words) {}
}

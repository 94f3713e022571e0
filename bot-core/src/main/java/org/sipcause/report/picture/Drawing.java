package org.sipcause.report.picture;

import java.util.List;
import java.util.Objects;

/**
 * A page of a ladder, laid out.
 *
 * @param width in pixels
 * @param height in pixels
 * @param shapes from the back to the front
 * @param title what it is, in a line
 * @param alternative what it shows, in words, for those who do not see it
 */
public record Drawing(int width, int height, List<Shape> shapes, String title, String alternative) {
    public Drawing {
        shapes = List.copyOf(shapes);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(alternative, "alternative");
    }
}

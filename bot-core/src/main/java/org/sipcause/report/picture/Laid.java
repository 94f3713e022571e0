package org.sipcause.report.picture;

import java.util.List;

/**
 * A row laid out at a place.
 *
 * @param shapes what is drawn, in front of lifelines
 * @param height how much of the page it takes
 * @param dotted whether lifelines are dotted along it: time passes without a message
 */
record Laid(List<Shape> shapes, double height, boolean dotted) {
    Laid {
        shapes = List.copyOf(shapes);
    }
}

package org.sipcause.report.picture;

import java.util.List;
import java.util.Objects;

/** Something to paint; lengths are in pixels from the upper left corner. */
public sealed interface Shape {
    /** A rectangle, filled; with an edge where {@code edge} is another ink. */
    record Box(double x, double y, double width, double height, double radius, Ink fill, Ink edge, double thickness)
            implements Shape {
        public Box {
            Objects.requireNonNull(fill, "fill");
            Objects.requireNonNull(edge, "edge");
        }

        /** A patch without an edge. */
        static Box patch(double x, double y, double width, double height, Ink fill) {
            return new Box(x, y, width, height, 0, fill, fill, 0);
        }
    }

    /** What a line stands for: tests and readers of the SVG tell a lifeline from an arrow by it. */
    enum Kind {
        LIFELINE,
        ARROW,
        ORNAMENT
    }

    /** A straight line. */
    record Line(Kind kind, double x1, double y1, double x2, double y2, Ink ink, double thickness, boolean dashed)
            implements Shape {
        /** A line that means nothing by itself. */
        static Line plain(double x1, double y1, double x2, double y2, Ink ink, double thickness) {
            return new Line(Kind.ORNAMENT, x1, y1, x2, y2, ink, thickness, false);
        }
    }

    /** A filled figure of straight lines. */
    record Figure(List<Point> corners, Ink fill) implements Shape {
        public Figure {
            corners = List.copyOf(corners);
        }
    }

    /** A corner of a figure. */
    record Point(double x, double y) {}

    /** A filled circle. */
    record Disc(double x, double y, double radius, Ink fill) implements Shape {}

    /**
     * A text on one line.
     *
     * @param x its left end
     * @param y its baseline
     * @param width measured; a painter makes it no wider, whatever font it has
     */
    record Label(double x, double y, String text, Face face, Ink ink, double width) implements Shape {
        /** A text from its left end on. */
        static Label of(double x, double y, String text, Face face, Ink ink) {
            return new Label(x, y, text, face, ink, TextWidth.of(text, face));
        }

        /** The height above the baseline that letters fill. */
        public double ascent() {
            return face.size() * 0.75;
        }

        /** The depth below the baseline that letters fill. */
        public double descent() {
            return face.size() * 0.22;
        }
    }
}

package org.sipcause.report.picture;

import java.util.List;

/** The small signs of a picture, drawn of lines, so that no font has to have them. */
final class Signs {
    private Signs() {}

    /** A disc with a tick, a cross or a bar. */
    static List<Shape> of(Caption.Sign sign, double x, double y, double radius) {
        return switch (sign) {
            case GOOD -> tick(x, y, radius);
            case BAD -> cross(x, y, radius);
            case UNSURE -> bar(x, y, radius, Ink.NOTE);
        };
    }

    private static List<Shape> tick(double x, double y, double radius) {
        var a = radius * 0.45;
        return List.of(
                new Shape.Disc(x, y, radius, Ink.GOOD),
                Shape.Line.plain(x - a, y + a * 0.1, x - a * 0.2, y + a * 0.8, Ink.PAPER, radius * 0.25),
                Shape.Line.plain(x - a * 0.2, y + a * 0.8, x + a, y - a * 0.7, Ink.PAPER, radius * 0.25));
    }

    /** A disc with a cross: it failed here. */
    static List<Shape> cross(double x, double y, double radius) {
        var a = radius * 0.4;
        return List.of(
                new Shape.Disc(x, y, radius, Ink.FAIL),
                Shape.Line.plain(x - a, y - a, x + a, y + a, Ink.PAPER, radius * 0.25),
                Shape.Line.plain(x - a, y + a, x + a, y - a, Ink.PAPER, radius * 0.25));
    }

    /** A disc with an exclamation mark: worth a look. */
    static List<Shape> bar(double x, double y, double radius, Ink ink) {
        return List.of(
                new Shape.Disc(x, y, radius, ink),
                Shape.Line.plain(x, y - radius * 0.55, x, y + radius * 0.1, Ink.PAPER, radius * 0.28),
                Shape.Line.plain(x, y + radius * 0.42, x, y + radius * 0.55, Ink.PAPER, radius * 0.28));
    }

    /** A filled head for a request's arrow; its tip is at the point given. */
    static Shape filledHead(double x, double y, boolean right, Ink ink, double size) {
        var back = right ? x - size : x + size;
        return new Shape.Figure(
                List.of(
                        new Shape.Point(x, y),
                        new Shape.Point(back, y - size * 0.45),
                        new Shape.Point(back, y + size * 0.45)),
                ink);
    }

    /** An open head for a response's arrow. */
    static List<Shape> openHead(double x, double y, boolean right, Ink ink, double size, double thickness) {
        var back = right ? x - size : x + size;
        return List.of(
                Shape.Line.plain(x, y, back, y - size * 0.5, ink, thickness),
                Shape.Line.plain(x, y, back, y + size * 0.5, ink, thickness));
    }
}

package org.sipcause.report.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sipcause.flow.ladder.Row;

/** Writes a drawing as SVG: no script, no style sheet, nothing from elsewhere. Text stays text, so that it can be found and copied. */
public final class Svg {
    private static final int USUAL_SIZE = 13;
    private static final double USUAL_STROKE = 1.5;

    private final Optional<Palette> palette;
    private final StringBuilder out = new StringBuilder();

    /** Writes in the colours of a palette, or by the names of inks where a page has them in its style sheet. */
    private Svg(Optional<Palette> palette) {
        this.palette = palette;
    }

    /** The drawing in the colours of a palette. */
    public static String of(Drawing drawing, Palette palette) {
        var svg = new Svg(Optional.of(palette));
        svg.open(drawing, "img");
        svg.out.append("</svg>\n");
        return svg.out.toString();
    }

    /**
     * The drawing as part of a page: its colours are those of the page's classes, named as inks are, and its messages are links.
     *
     * @param anchor where on the page a message is to be read, without {@code #}
     */
    public static String linked(Drawing drawing, Function<Row.Arrow, Optional<String>> anchor) {
        var svg = new Svg(Optional.empty());
        svg.open(drawing, "group");
        for (var step : drawing.steps()) {
            anchor.apply(step.arrow()).ifPresent(place -> svg.link(step, place, drawing.width()));
        }
        svg.out.append("</svg>\n");
        return svg.out.toString();
    }

    private void link(Drawing.Step step, String place, int width) {
        out.append("<a href=\"#")
                .append(escaped(place))
                .append("\" aria-label=\"")
                .append(escaped(step.words()));
        out.append("\"><rect x=\"0\" y=\"")
                .append(number(step.top()))
                .append("\" width=\"")
                .append(width);
        out.append("\" height=\"").append(number(step.height())).append("\" rx=\"3\"/></a>\n");
    }

    private void open(Drawing drawing, String role) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"")
                .append(role)
                .append("\" width=\"")
                .append(drawing.width())
                .append("\" height=\"")
                .append(drawing.height())
                .append("\" viewBox=\"0 0 ")
                .append(drawing.width())
                .append(' ')
                .append(drawing.height())
                .append(
                        "\" font-family=\"Helvetica, Arial, 'Liberation Sans', 'Noto Sans CJK JP', sans-serif\" font-size=\"")
                .append(USUAL_SIZE)
                .append("\" stroke-width=\"")
                .append(number(USUAL_STROKE))
                .append("\">\n");
        out.append("<title>").append(escaped(drawing.title())).append("</title>\n");
        out.append("<desc>").append(escaped(drawing.alternative())).append("</desc>\n");
        box(Shape.Box.patch(0, 0, drawing.width(), drawing.height(), Ink.PAPER));
        drawing.shapes().forEach(this::shape);
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Line line -> line(line);
            case Shape.Figure figure -> figure(figure);
            case Shape.Disc disc -> disc(disc);
            case Shape.Label label -> label(label);
        }
    }

    private void box(Shape.Box box) {
        out.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y()));
        out.append("\" width=\"")
                .append(number(box.width()))
                .append("\" height=\"")
                .append(number(box.height()));
        if (box.radius() > 0) {
            out.append("\" rx=\"").append(number(box.radius()));
        }
        out.append("\" fill=\"").append(colour(box.fill()));
        if (box.thickness() > 0) {
            out.append("\" stroke=\"").append(colour(box.edge()));
            out.append("\" stroke-width=\"").append(number(box.thickness()));
        }
        out.append("\"/>\n");
    }

    private void line(Shape.Line line) {
        out.append("<path d=\"M").append(number(line.x1())).append(' ').append(number(line.y1()));
        out.append('L').append(number(line.x2())).append(' ').append(number(line.y2()));
        ink("stroke", line.ink());
        if (line.thickness() != USUAL_STROKE) {
            out.append("\" stroke-width=\"").append(number(line.thickness()));
        }
        if (line.dashed()) {
            out.append("\" stroke-dasharray=\"").append(line.kind() == Shape.Kind.LIFELINE ? "1.5 4" : "6 4");
        }
        out.append("\"/>\n");
    }

    private void figure(Shape.Figure figure) {
        out.append("<polygon points=\"");
        var blank = "";
        for (var corner : figure.corners()) {
            out.append(blank).append(number(corner.x())).append(' ').append(number(corner.y()));
            blank = " ";
        }
        ink("fill", figure.fill());
        out.append("\"/>\n");
    }

    private void disc(Shape.Disc disc) {
        out.append("<circle cx=\"").append(number(disc.x())).append("\" cy=\"").append(number(disc.y()));
        out.append("\" r=\"").append(number(disc.radius()));
        ink("fill", disc.fill());
        out.append("\"/>\n");
    }

    private void label(Shape.Label label) {
        out.append("<text x=\"").append(number(label.x())).append("\" y=\"").append(number(label.y()));
        if (label.face().size() != USUAL_SIZE) {
            out.append("\" font-size=\"").append(label.face().size());
        }
        if (label.face().bold()) {
            out.append("\" font-weight=\"bold");
        }
        if (TextWidth.exact(label.text())) { // a reader's other font is made to fit
            out.append("\" textLength=\"").append(number(label.width()));
        }
        ink("fill", label.ink());
        out.append("\">").append(escaped(label.text())).append("</text>\n");
    }

    /** The one colour of an element: an attribute, or the class that a page's style sheet gives it by. */
    private void ink(String attribute, Ink ink) {
        out.append("\" ")
                .append(palette.isPresent() ? attribute : "class")
                .append("=\"")
                .append(palette.isPresent() ? colour(ink) : name(ink));
    }

    private String colour(Ink ink) {
        return palette.map(colours -> String.format(Locale.ROOT, "#%06x", colours.rgb(ink)))
                .orElseGet(() -> "var(--" + name(ink) + ")");
    }

    private static String name(Ink ink) {
        return ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** At most one digit behind the point, and none where it is a zero. */
    private static String number(double length) {
        var tenths = Math.round(length * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }
}

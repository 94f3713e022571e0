package org.sipcause.report.picture;

import java.util.Locale;
import java.util.function.Function;

/** Writes a drawing as SVG: no script, no style sheet, nothing from elsewhere. Text stays text, so that it can be found and copied. */
public final class Svg {
    private final Function<Ink, String> colours;
    private final StringBuilder out = new StringBuilder();

    private Svg(Function<Ink, String> colours) {
        this.colours = colours;
    }

    /** The drawing in the colours of a palette. */
    public static String of(Drawing drawing, Palette palette) {
        return of(drawing, ink -> String.format(Locale.ROOT, "#%06x", palette.rgb(ink)));
    }

    /** The drawing in the colours of the page around it, which names them {@code --paper}, {@code --text} and so on. */
    public static String themed(Drawing drawing) {
        return of(drawing, ink -> "var(--" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-') + ")");
    }

    private static String of(Drawing drawing, Function<Ink, String> colours) {
        var svg = new Svg(colours);
        svg.write(drawing);
        return svg.out.toString();
    }

    private void write(Drawing drawing) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(drawing.width())
                .append("\" height=\"")
                .append(drawing.height())
                .append("\" viewBox=\"0 0 ")
                .append(drawing.width())
                .append(' ')
                .append(drawing.height())
                .append("\" font-family=\"Helvetica, Arial, 'Liberation Sans', 'Noto Sans CJK JP', sans-serif\">\n");
        out.append("<title>").append(escaped(drawing.title())).append("</title>\n");
        out.append("<desc>").append(escaped(drawing.alternative())).append("</desc>\n");
        box(Shape.Box.patch(0, 0, drawing.width(), drawing.height(), Ink.PAPER));
        drawing.shapes().forEach(this::shape);
        out.append("</svg>\n");
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
        out.append("\" stroke=\"").append(colour(line.ink()));
        out.append("\" stroke-width=\"").append(number(line.thickness()));
        if (line.dashed()) {
            out.append("\" stroke-dasharray=\"").append(line.kind() == Shape.Kind.LIFELINE ? "1.5 4" : "6 4");
        }
        out.append("\"/>\n");
    }

    private void figure(Shape.Figure figure) {
        out.append("<path d=\"M");
        var first = true;
        for (var corner : figure.corners()) {
            out.append(first ? "" : "L").append(number(corner.x())).append(' ').append(number(corner.y()));
            first = false;
        }
        out.append("z\" fill=\"").append(colour(figure.fill())).append("\"/>\n");
    }

    private void disc(Shape.Disc disc) {
        out.append("<circle cx=\"").append(number(disc.x())).append("\" cy=\"").append(number(disc.y()));
        out.append("\" r=\"").append(number(disc.radius()));
        out.append("\" fill=\"").append(colour(disc.fill())).append("\"/>\n");
    }

    private void label(Shape.Label label) {
        out.append("<text x=\"").append(number(label.x())).append("\" y=\"").append(number(label.y()));
        out.append("\" font-size=\"").append(label.face().size());
        if (label.face().bold()) {
            out.append("\" font-weight=\"bold");
        }
        if (TextWidth.exact(label.text())) { // a reader's other font is made to fit
            out.append("\" textLength=\"").append(number(label.width()));
            out.append("\" lengthAdjust=\"spacingAndGlyphs");
        }
        out.append("\" fill=\"").append(colour(label.ink())).append("\">");
        out.append(escaped(label.text())).append("</text>\n");
    }

    private String colour(Ink ink) {
        return colours.apply(ink);
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

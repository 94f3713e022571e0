package org.sipcause.report.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;

/** Paints a drawing as PNG, without any screen. */
public final class Png {
    static {
        System.setProperty("java.awt.headless", "true");
    }

    private final Palette palette;
    private final Graphics2D to;
    private final Fonts fonts;
    private final double scale;

    private Png(Palette palette, Graphics2D to, Fonts fonts, double scale) {
        this.palette = palette;
        this.to = to;
        this.fonts = fonts;
        this.scale = scale;
    }

    /**
     * The drawing in the colours of a palette.
     *
     * @param scale pixels of the picture for one of the drawing: 1 or more
     * @throws IOException where this machine has no font, or cannot draw at all
     */
    public static byte[] of(Drawing drawing, Palette palette, double scale) throws IOException {
        try {
            var image = new BufferedImage(
                    (int) (drawing.width() * scale), (int) (drawing.height() * scale), BufferedImage.TYPE_INT_RGB);
            var to = image.createGraphics();
            to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            to.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            to.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            to.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            to.scale(scale, scale);
            var png = new Png(palette, to, Fonts.ofMachine(), scale);
            png.shape(Shape.Box.patch(0, 0, drawing.width(), drawing.height(), Ink.PAPER));
            drawing.shapes().forEach(png::shape);
            to.dispose();
            return PngFile.of(indexed(image), drawing.title(), drawing.alternative());
        } catch (LinkageError | InternalError | RuntimeException e) {
            // without fontconfig and at least one font the JDK's font code ends in one of these
            throw new IOException("no-fonts", e);
        }
    }

    private static Indexed indexed(BufferedImage image) {
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return Indexed.of(pixels, image.getWidth(), image.getHeight());
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Line line -> line(line);
            case Shape.Figure figure -> figure(figure);
            case Shape.Disc disc -> {
                ink(disc.fill());
                var size = 2 * disc.radius();
                to.fill(new Ellipse2D.Double(disc.x() - disc.radius(), disc.y() - disc.radius(), size, size));
            }
            case Shape.Label label -> label(label);
        }
    }

    private void box(Shape.Box box) {
        var round = new RoundRectangle2D.Double(
                box.x(), box.y(), box.width(), box.height(), 2 * box.radius(), 2 * box.radius());
        ink(box.fill());
        to.fill(round);
        if (box.thickness() > 0) {
            ink(box.edge());
            to.setStroke(new BasicStroke((float) box.thickness()));
            to.draw(round);
        }
    }

    private void line(Shape.Line line) {
        ink(line.ink());
        var dots = line.kind() == Shape.Kind.LIFELINE ? new float[] {1.5f, 4} : new float[] {6, 4};
        to.setStroke(
                line.dashed()
                        ? new BasicStroke(
                                (float) line.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dots, 0)
                        : new BasicStroke((float) line.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        to.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }

    private void figure(Shape.Figure figure) {
        var path = new Path2D.Double();
        for (var corner : figure.corners()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(corner.x(), corner.y());
            } else {
                path.lineTo(corner.x(), corner.y());
            }
        }
        path.closePath();
        ink(figure.fill());
        to.fill(path);
    }

    /** Each part of a text in a font that has its letters; all of it is made narrower where it would be wider than was measured. */
    private void label(Shape.Label label) {
        ink(label.ink());
        var parts = fonts.parts(label.text(), label.face());
        var widths = new ArrayList<Double>();
        for (var part : parts) {
            widths.add(part.font()
                    .getStringBounds(part.text(), to.getFontRenderContext())
                    .getWidth());
        }
        var wide = widths.stream().mapToDouble(Double::doubleValue).sum();
        var narrower = wide > label.width() + 0.5 ? label.width() / wide : 1;
        var x = label.x();
        for (var i = 0; i < parts.size(); i++) {
            Font font = parts.get(i).font();
            to.setFont(narrower < 1 ? font.deriveFont(AffineTransform.getScaleInstance(narrower, 1)) : font);
            to.drawString(parts.get(i).text(), whole(x), whole(label.y()));
            x += widths.get(i) * narrower;
        }
    }

    /** The nearest whole pixel of the picture: equal words become equal bytes. */
    private float whole(double length) {
        return (float) (Math.round(length * scale) / scale);
    }

    private void ink(Ink ink) {
        to.setColor(new Color(palette.rgb(ink)));
    }
}

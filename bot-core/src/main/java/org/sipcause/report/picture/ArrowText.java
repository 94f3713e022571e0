package org.sipcause.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.sipcause.flow.ladder.Row;
import org.sipcause.flow.ladder.Times;

/** The words above and below an arrow. */
record ArrowText(Grid grid, Row.Arrow arrow, Face face) {
    /** Method or status, the reason phrase, how often, and the transport where that is news. */
    List<Shape> label(double baseline) {
        var words = new ArrayList<String>();
        var faces = new ArrayList<Face>();
        var inks = new ArrayList<Ink>();
        words.add(arrow.label());
        faces.add(Face.bold(face.size()));
        inks.add(ink());
        if (arrow.copies() > 1) {
            words.add("×" + arrow.copies() + (arrow.over().isPositive() ? " in " + Times.lasting(arrow.over()) : ""));
            faces.add(Face.bold(face.size() - 1));
            inks.add(Ink.NOTE);
        }
        if (!arrow.phrase().isEmpty()) {
            words.add(arrow.phrase());
            faces.add(face);
            inks.add(ink());
        }
        arrow.transport().ifPresent(name -> {
            words.add(name);
            faces.add(Face.plain(face.size() - 2));
            inks.add(Ink.FAINT);
        });
        return Halo.text(grid, left(), right(), baseline, words, faces, inks);
    }

    /** What the message carries. */
    List<Shape> detail(double baseline, Face small) {
        return Halo.text(grid, left(), right(), baseline, List.of(arrow.detail()), List.of(small), List.of(Ink.FAINT));
    }

    private double left() {
        return Math.min(grid.x(arrow.from()), grid.x(arrow.to()));
    }

    private double right() {
        var end = Math.max(grid.x(arrow.from()), grid.x(arrow.to()));
        return end == left() ? end + 2 * ArrowLine.LOOP : end;
    }

    private Ink ink() {
        return ArrowLine.ink(arrow);
    }
}

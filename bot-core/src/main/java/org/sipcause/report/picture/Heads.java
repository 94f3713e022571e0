package org.sipcause.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sipcause.flow.ladder.Participant;

/** The top of a page: what happened, who called whom, and a head for each lifeline. */
final class Heads {
    private final Grid grid;
    private final Caption caption;
    private final List<Participant> participants;
    private final List<Shape> shapes = new ArrayList<>();
    private double y;

    private Heads(Grid grid, Caption caption, List<Participant> participants) {
        this.grid = grid;
        this.caption = caption;
        this.participants = participants;
    }

    /**
     * What is drawn, and where it ends.
     *
     * @param bottom where lifelines begin
     */
    record Top(List<Shape> shapes, double bottom) {}

    static Top of(Grid grid, Caption caption, List<Participant> participants) {
        var heads = new Heads(grid, caption, participants);
        heads.verdict();
        if (grid.lettered()) {
            heads.legend();
        }
        heads.heads();
        return new Top(List.copyOf(heads.shapes), heads.y);
    }

    private void verdict() {
        var face = Face.bold(grid.size(17, 14));
        var small = Face.plain(grid.size(13, 12));
        var radius = grid.size(9, 8);
        var left = grid.margin() + 2 * radius + 8;
        y = grid.margin() + 2;
        shapes.addAll(Signs.of(caption.sign(), grid.margin() + radius, y + radius + 1, radius));
        for (var line : TextWidth.wrap(caption.verdict(), face, grid.end() - left, 4)) {
            y += face.size() + 2;
            shapes.add(Shape.Label.of(left, y, line, face, Ink.TEXT));
        }
        y += 4;
        for (var line : TextWidth.wrap(caption.call(), small, grid.end() - left, 3)) {
            y += small.size() + 3;
            shapes.add(Shape.Label.of(left, y, line, small, Ink.FAINT));
        }
        y += grid.size(16, 12);
    }

    /** What the letters stand for, a line each. */
    private void legend() {
        var face = Face.bold(grid.size(12, 11));
        var plain = Face.plain(grid.size(12, 11));
        var single = grid.others() == 0 ? grid.shown() : grid.shown() - 1;
        for (var i = 0; i < single; i++) {
            var who = participants.get(i);
            y += face.size() + 4;
            var name = TextWidth.fit(who.name(), face, grid.end() - grid.margin() - 26);
            var label = Shape.Label.of(grid.margin() + 26, y, name, face, who.failing() ? Ink.FAIL : Ink.TEXT);
            shapes.add(Shape.Label.of(grid.margin() + 4, y, Grid.letter(i), face, Ink.FAINT));
            shapes.add(label);
            var rest = label.x() + label.width() + 8;
            var more = TextWidth.fit(String.join(" · ", about(who)), plain, grid.end() - rest);
            if (!more.isEmpty()) {
                shapes.add(Shape.Label.of(rest, y, more, plain, Ink.FAINT));
            }
        }
        if (grid.others() > 0) {
            y += face.size() + 4;
            shapes.add(Shape.Label.of(grid.margin() + 4, y, Grid.letter(single), face, Ink.FAINT));
            var words = caption.phrases().of("others", Map.of("count", "" + grid.others()));
            shapes.add(Shape.Label.of(grid.margin() + 26, y, words, face, Ink.TEXT));
        }
        y += 10;
    }

    private static List<String> about(Participant who) {
        var lines = new ArrayList<String>();
        if (!who.where().isEmpty()) {
            lines.add(who.where());
        }
        who.software().ifPresent(lines::add);
        return lines;
    }

    private void heads() {
        var name = Face.bold(grid.size(13, 11));
        var plain = Face.plain(grid.size(11, 10));
        var width = Math.min(grid.spacing() - 6, grid.lettered() ? 34 : 240);
        var below = participants.stream()
                .map(who -> grid.lettered() ? List.<String>of() : lines(who, plain, width - 6))
                .toList();
        var most = below.stream().mapToInt(List::size).max().orElse(0);
        var height = 10 + name.size() + most * (plain.size() + 3);
        for (var i = 0; i < grid.shown(); i++) {
            var who = participants.get(i);
            var bad = who.failing() && !(grid.others() > 0 && i == grid.shown() - 1);
            var x = grid.x(i) - width / 2;
            var edge = bad ? Ink.FAIL : Ink.HEAD_EDGE;
            shapes.add(new Shape.Box(x, y, width, height, 5, bad ? Ink.FAIL_PAPER : Ink.HEAD, edge, bad ? 2 : 1));
            var first = grid.lettered() ? Grid.letter(i) : who.name();
            var at = y + 4 + name.size() * 0.9;
            centred(grid.x(i), at, first, name, bad ? Ink.FAIL : Ink.TEXT, width - 6);
            for (var line : below.get(i)) {
                at += plain.size() + 3;
                centred(grid.x(i), at, line, plain, Ink.FAINT, width - 6);
            }
        }
        y += height;
    }

    /** What is known of a participant, each in two lines where one is too short. */
    private static List<String> lines(Participant who, Face face, double room) {
        return about(who).stream()
                .flatMap(text -> TextWidth.wrap(text, face, room, 2).stream())
                .toList();
    }

    private void centred(double x, double baseline, String text, Face face, Ink ink, double room) {
        var shown = TextWidth.fit(text, face, room);
        shapes.add(Shape.Label.of(x - TextWidth.of(shown, face) / 2, baseline, shown, face, ink));
    }
}

package org.sipcause.healthy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.Mark;
import org.sipcause.report.picture.Caption;
import org.sipcause.report.picture.Drawing;
import org.sipcause.report.picture.Pages;
import org.sipcause.report.picture.Shape;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/** However a call goes, its picture can be read: no text on another, none off the page, every arrow from lifeline to lifeline. */
class LadderGeometryTest {
    private static final int SEEDS = 12;
    private static final List<Integer> WIDTHS = List.of(320, 400, 700, 1200);

    @Test
    void everyPageIsLegible() throws IOException {
        for (var kind : HealthyCalls.KINDS.keySet()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                check(kind + " " + seed, HealthyCalls.text(kind, seed), new Random(seed));
            }
        }
    }

    private static void check(String name, String text, Random random) throws IOException {
        var trace = new TraceReader(TraceFormats.ALL)
                .read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var flow = CallFlow.of(List.of(trace));
        for (var call : flow.calls()) {
            var ladder = Ladder.of(flow, call, List.of(mark(call, random)), (key, values) -> key + values.values());
            var caption = new Caption(Caption.Sign.BAD, name + " went wrong", "a → b", "", (key, values) -> key);
            for (var width : WIDTHS) {
                for (var page : Pages.of(ladder, caption, width)) {
                    assertThat(problems(page)).as("%s at %d", name, width).isEmpty();
                }
            }
        }
    }

    private static Mark mark(Call call, Random random) {
        var message = call.messages().get(random.nextInt(call.messages().size()));
        return new Mark(
                OptionalInt.of(message.number()),
                random.nextBoolean(),
                "The gateway refused, for a reason that takes some words to say in full",
                Optional.empty());
    }

    /** What is wrong with a page. */
    static Set<String> problems(Drawing page) {
        var wrong = new TreeSet<String>();
        var labels = of(page, Shape.Label.class);
        for (var i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            if (label.x() < 0
                    || label.x() + label.width() > page.width()
                    || label.y() > page.height()
                    || label.y() - label.ascent() < 0) {
                wrong.add("off the page: " + label.text());
            }
            for (var j = i + 1; j < labels.size(); j++) {
                if (meet(label, labels.get(j))) {
                    wrong.add("one on the other: " + label.text() + " | "
                            + labels.get(j).text());
                }
            }
        }
        var lifelines = of(page, Shape.Line.class).stream()
                .filter(line -> line.kind() == Shape.Kind.LIFELINE)
                .map(Shape.Line::x1)
                .collect(Collectors.toSet());
        for (var line : of(page, Shape.Line.class)) {
            var loop = line.kind() == Shape.Kind.ARROW && Math.abs(line.x1() - line.x2()) < 30;
            if (line.kind() == Shape.Kind.ARROW
                    && (!lifelines.contains(line.x1()) || (!loop && !lifelines.contains(line.x2())))) {
                wrong.add("an arrow that ends nowhere, at " + line.y1());
            }
        }
        for (var disc : of(page, Shape.Disc.class)) {
            labels.stream()
                    .filter(label -> touches(disc, label))
                    .forEachOrdered(label -> wrong.add("under a badge: " + label.text()));
        }
        for (var box : of(page, Shape.Box.class)) {
            wrong.addAll(outside(box, labels));
        }
        return wrong;
    }

    /** Texts that lie in a box with an edge and stick out of it. */
    private static List<String> outside(Shape.Box box, List<Shape.Label> labels) {
        if (box.thickness() == 0) {
            return List.of();
        }
        return labels.stream()
                .filter(label -> label.y() < box.y() + box.height() && label.y() - label.ascent() > box.y())
                .filter(label -> label.x() + label.width() > box.x() && label.x() < box.x() + box.width())
                .filter(label -> label.x() < box.x()
                        || label.x() + label.width() > box.x() + box.width()
                        || label.y() + label.descent() > box.y() + box.height() + 1)
                .map(label -> "sticks out of its box: " + label.text())
                .toList();
    }

    private static boolean touches(Shape.Disc disc, Shape.Label label) {
        return label.x() < disc.x() + disc.radius()
                && label.x() + label.width() > disc.x() - disc.radius()
                && label.y() + label.descent() / 2 > disc.y() - disc.radius()
                && label.y() - label.ascent() < disc.y() + disc.radius();
    }

    private static boolean meet(Shape.Label one, Shape.Label other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() - one.ascent() < other.y() + other.descent()
                && other.y() - other.ascent() < one.y() + one.descent();
    }

    private static <T extends Shape> List<T> of(Drawing page, Class<T> kind) {
        return page.shapes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

package org.sipcause.flow.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ladder as a Mermaid sequence diagram, for wikis and tickets that draw it themselves. */
public final class LadderMermaid {
    private LadderMermaid() {}

    /** The diagram's source, with a line break at its end; what Mermaid would take for syntax is written as character references. */
    public static String of(Ladder ladder, String title) {
        var lines = new ArrayList<String>();
        lines.add("sequenceDiagram");
        lines.add("  title " + safe(title));
        for (var i = 0; i < ladder.participants().size(); i++) {
            lines.add(
                    "  participant p" + i + " as " + head(ladder.participants().get(i)));
        }
        var first = true;
        for (var row : ladder.rows()) {
            lines.addAll(lines(ladder, row, first));
            first = false;
        }
        return String.join("\n", lines) + "\n";
    }

    private static String head(Participant who) {
        var parts = new ArrayList<String>();
        parts.add(safe(who.name()));
        Optional.of(who.where())
                .filter(text -> !text.isEmpty())
                .map(LadderMermaid::safe)
                .ifPresent(parts::add);
        who.software().map(LadderMermaid::safe).ifPresent(parts::add);
        return String.join("<br/>", parts);
    }

    private static List<String> lines(Ladder ladder, Row row, boolean first) {
        return switch (row) {
            case Row.Arrow arrow -> {
                var time = ladder.time(arrow.after(), first);
                var words = arrow.label()
                        + (arrow.phrase().isEmpty() ? "" : " " + arrow.phrase())
                        + (arrow.copies() > 1 ? " ×" + arrow.copies() : "")
                        + arrow.transport().map(name -> " · " + name).orElse("")
                        + time.map(text -> " · " + text).orElse("");
                var stroke = arrow.failing() ? "-x" : arrow.request() ? "->>" : "-->>";
                yield List.of("  p" + arrow.from() + stroke + "p" + arrow.to() + ": " + safe(words)
                        + (arrow.detail().isEmpty() ? "" : "<br/>" + safe(arrow.detail())));
            }
            case Row.Fold fold -> over(fold, fold.words() + ", " + Times.lasting(fold.lasting()));
            case Row.Gap gap -> over(gap, "~ " + Times.lasting(gap.lasting()));
            case Row.Strip strip when strip.bothWays() -> over(strip, strip.words());
            case Row.Strip strip ->
                List.of("  p" + strip.from() + (strip.kind() == Row.Kind.RTP ? "-)" : "--x") + "p" + strip.to() + ": "
                        + safe(strip.words()));
            case Row.Cause cause -> over(cause, (cause.failing() ? "✗ " : "") + cause.words());
            case Row.Rest rest -> over(rest, rest.words());
        };
    }

    private static List<String> over(Row row, String words) {
        var where = row.left() == row.right() ? "p" + row.left() : "p" + row.left() + ",p" + row.right();
        return List.of("  Note over " + where + ": " + safe(words));
    }

    /** Letters, digits and harmless signs as they are; everything else that Mermaid or HTML could read as its own as {@code #n;}. */
    private static String safe(String text) {
        var out = new StringBuilder();
        Printable.line(text).codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter) || letter > 0x9F || " .,:()+-/_=×~@".indexOf(letter) >= 0) {
                out.appendCodePoint(letter);
            } else {
                out.append('#').append(letter).append(';');
            }
        });
        return out.toString();
    }
}

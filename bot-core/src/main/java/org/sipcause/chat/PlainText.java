package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Bullets;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Block.Table;

/**
 * A card as lines of text, for a terminal, a pipe, a text file, and as the reference for what a card says.
 *
 * @param width columns to fill, at least 40; code is never broken, but a drawing is made narrower
 * @param style how words are emphasised
 */
public record PlainText(int width, Style style) {
    private static final int NARROW = 64;

    public PlainText {
        width = Math.clamp(width, 40, 400);
    }

    /** Without colour, as for a pipe. */
    public static PlainText of(int width) {
        return new PlainText(width, Style.PLAIN);
    }

    /** The card, with a line break at its end. */
    public String render(Card card) {
        StringBuilder out = new StringBuilder();
        int from = heading(card, out);
        boolean first = true;
        for (Block block : card.blocks().subList(from, card.blocks().size())) {
            out.append(first ? "" : "\n");
            first = false;
            lines(block).forEach(line -> out.append(line.stripTrailing()).append('\n'));
        }
        for (Attachment file : card.files()) {
            if (!file.alternative().isEmpty()) {
                continue; // a picture: its words are on the card
            }
            out.append("\n[").append(Harmless.line(file.name())).append("]\n");
        }
        return out.toString();
    }

    /** Writes the headline, and with it the first block where that is a note; answers how many blocks are said with it. */
    private int heading(Card card, StringBuilder out) {
        String headline = Harmless.line(card.headline());
        String aside = !card.blocks().isEmpty() && card.blocks().getFirst() instanceof Note note
                ? Harmless.line(note.text().plain())
                : "";
        int gap = width - Columns.of(headline) - Columns.of(aside);
        if (!aside.isEmpty() && gap >= 3) {
            out.append(style.headline(headline, card.tone()))
                    .append(" ".repeat(gap))
                    .append(style.dim(aside))
                    .append('\n');
        } else {
            Columns.wrap(headline, width)
                    .forEach(line ->
                            out.append(style.headline(line, card.tone())).append('\n'));
            if (!aside.isEmpty()) {
                Columns.wrap(aside, width)
                        .forEach(line -> out.append(style.dim(line)).append('\n'));
            }
        }
        int said = aside.isEmpty() ? 0 : 1;
        out.append(card.blocks().size() > said ? "\n" : "");
        return said;
    }

    /** No switch over the kinds: its first use makes classes at run time, which takes longer than the rest of a short answer. */
    private List<String> lines(Block block) {
        if (block instanceof Paragraph paragraph) {
            return Columns.wrap(words(paragraph.text()), width);
        } else if (block instanceof Note note) {
            return Columns.wrap(words(note.text()), width).stream()
                    .map(style::dim)
                    .toList();
        } else if (block instanceof Code code) {
            return Narrower.to(width, Harmless.text(code.text()).lines().toList()).stream()
                    .map(style::drawn)
                    .toList();
        } else if (block instanceof Bullets bullets) {
            return bullets.items().stream()
                    .flatMap(item -> hanging("- ", words(item)).stream())
                    .toList();
        } else if (block instanceof Facts facts) {
            return facts(facts.facts());
        } else if (block instanceof Table table) {
            return new TextTable(width, style).lines(table);
        } else if (block instanceof Actions actions) {
            String buttons = actions.actions().stream().map(PlainText::button).collect(Collectors.joining("  "));
            return Columns.wrap(buttons, width);
        }
        throw new IllegalStateException("a new kind of block needs its text: " + block);
    }

    private static String button(Block.Action action) {
        String label = Harmless.line(action.label());
        return label.equals(action.question()) ? "[" + label + "]" : "[" + label + ": " + action.question() + "]";
    }

    private List<String> facts(List<Fact> facts) {
        int labels =
                facts.stream().mapToInt(fact -> Columns.of(fact.label())).max().orElse(0) + 2;
        return facts.stream().flatMap(fact -> fact(fact, labels).stream()).toList();
    }

    private List<String> fact(Fact fact, int labels) {
        boolean narrow = width < NARROW;
        String indent = " ".repeat(narrow ? 2 : labels);
        List<String> said = new ArrayList<>();
        int number = 0;
        for (Text text : fact.lines()) {
            number++;
            String mark = fact.numbered() ? number + "  " : "";
            List<String> wrapped = Columns.wrap(words(text), width - indent.length() - mark.length());
            for (int at = 0; at < wrapped.size(); at++) {
                said.add(indent + (at == 0 ? mark : " ".repeat(mark.length())) + wrapped.get(at));
            }
        }
        String label = style.label(Harmless.line(fact.label()));
        if (narrow || said.isEmpty()) {
            said.addFirst(label);
        } else {
            String gap = " ".repeat(labels - Columns.of(fact.label()));
            said.set(0, label + gap + said.getFirst().substring(labels));
        }
        return said;
    }

    private List<String> hanging(String mark, String text) {
        List<String> wrapped = Columns.wrap(text, width - mark.length());
        return IntStream.range(0, wrapped.size())
                .mapToObj(at -> (at == 0 ? mark : " ".repeat(mark.length())) + wrapped.get(at))
                .toList();
    }

    private static String words(Text text) {
        return text.spans().stream()
                .map(span -> span instanceof Text.Link link
                        ? Harmless.text(link.text()) + " <" + Harmless.line(link.url()) + ">"
                        : Harmless.text(span.text()))
                .collect(Collectors.joining());
    }
}

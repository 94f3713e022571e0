package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;
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
    private static final String BULLET = "- ";

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
            for (String line : lines(block)) {
                out.append(line.stripTrailing()).append('\n');
            }
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
            for (String line : Columns.wrap(headline, width)) {
                out.append(style.headline(line, card.tone())).append('\n');
            }
            if (!aside.isEmpty()) {
                for (String line : dim(aside)) {
                    out.append(line).append('\n');
                }
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
            return dim(words(note.text()));
        } else if (block instanceof Code code) {
            return Narrower.to(width, Harmless.text(code.text()).lines().toList()).stream()
                    .map(style::drawn)
                    .toList();
        } else if (block instanceof Bullets bullets) {
            return bullets(bullets.items());
        } else if (block instanceof Facts facts) {
            return facts(facts.facts());
        } else if (block instanceof Table table) {
            return new TextTable(width, style).lines(table);
        } else if (block instanceof Actions actions) {
            return buttons(actions.actions());
        }
        throw new IllegalStateException("a new kind of block needs its text: " + block);
    }

    private List<String> dim(String words) {
        List<String> lines = new ArrayList<>();
        for (String line : Columns.wrap(words, width)) {
            lines.add(style.dim(line));
        }
        return lines;
    }

    private List<String> bullets(List<Text> items) {
        List<String> lines = new ArrayList<>();
        for (Text item : items) {
            String mark = BULLET;
            for (String line : Columns.wrap(words(item), width - mark.length())) {
                lines.add(mark + line);
                mark = " ".repeat(BULLET.length());
            }
        }
        return lines;
    }

    private List<String> buttons(List<Block.Action> actions) {
        List<String> buttons = new ArrayList<>();
        for (Block.Action action : actions) {
            buttons.add(button(action));
        }
        return Columns.wrap(String.join("  ", buttons), width);
    }

    private static String button(Block.Action action) {
        String label = Harmless.line(action.label());
        return label.equals(action.question()) ? "[" + label + "]" : "[" + label + ": " + action.question() + "]";
    }

    private List<String> facts(List<Fact> facts) {
        int labels = 0;
        for (Fact fact : facts) {
            labels = Math.max(labels, Columns.of(fact.label()) + 2);
        }
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts) {
            lines.addAll(fact(fact, labels));
        }
        return lines;
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

    private static String words(Text text) {
        StringBuilder words = new StringBuilder();
        for (Text.Span span : text.spans()) {
            words.append(Harmless.text(span.text()));
            if (span instanceof Text.Link link) {
                words.append(" <").append(Harmless.line(link.url())).append('>');
            }
        }
        return words.toString();
    }
}

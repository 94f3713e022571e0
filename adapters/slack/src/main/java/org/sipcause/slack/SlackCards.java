package org.sipcause.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Bullets;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Block.Table;
import org.sipcause.chat.Card;
import org.sipcause.chat.Harmless;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

/** A card in Slack's blocks, within the limits of one message; what does not fit is cut from its end, and the message says so. */
final class SlackCards {
    private static final int BLOCKS = 50;
    /** Slack refuses a message whose blocks hold about 13,200 characters, though it names no such limit. */
    private static final int MESSAGE = 11_500;

    private static final int SECTION = 2_900;
    private static final int HEADER = 150;
    private static final int NOTE = 1_900;
    private static final int BUTTONS = 25;
    private static final int LABEL = 75;
    private static final int VALUE = 2_000;
    private static final int FALLBACK = 600;
    private static final int CELL = 64;

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private int room = MESSAGE;
    private boolean clipped;

    private SlackCards() {}

    /**
     * A card, drawn.
     *
     * @param text what a notification and a screen reader say
     * @param blocks the message
     * @param clipped whether something of the card is not in it
     */
    record Drawn(String text, List<LayoutBlock> blocks, boolean clipped) {
        Drawn {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A button beside those of the card.
     *
     * @param action what Slack calls it by when it is pressed; unique in a message
     * @param value what Slack hands back with it
     */
    record Button(String action, String label, String value) {}

    /** Draws a card; {@code rest} is the sentence that stands at its end where it was cut. */
    static Drawn draw(Card card, String rest) {
        return draw(card, rest, List.of());
    }

    /** Draws a card with further buttons, which come before its own. */
    static Drawn draw(Card card, String rest, List<Button> further) {
        return new SlackCards().all(card, rest, further);
    }

    /** What stands for a card where blocks cannot be shown. */
    static String fallback(Card card) {
        // it is read without "verbatim", so an address in it must not look like one
        return Mrkdwn.escape(Mrkdwn.head(Harmless.line(card.headline()), FALLBACK))
                .replace("://", ":\u200B//");
    }

    private Drawn all(Card card, String rest, List<Button> further) {
        add(header(card));
        List<Button> wanted = new ArrayList<>(further);
        card.blocks().stream()
                .filter(Actions.class::isInstance)
                .map(Actions.class::cast)
                .findFirst()
                .ifPresent(actions -> {
                    for (int i = 0; i < actions.actions().size(); i++) {
                        var action = actions.actions().get(i);
                        wanted.add(new Button(Doors.ASK + i, action.label(), action.question()));
                    }
                });
        Optional<Sized> buttons = buttons(wanted);
        Sized end = note(Text.of(rest));
        // buttons stay, as they lead on from a card that was cut; their room and that of the last sentence is kept free
        int kept = buttons.isPresent() ? 2 : 1;
        room -= end.length() + buttons.map(Sized::length).orElse(0);
        card.blocks().stream()
                .filter(block -> !(block instanceof Actions))
                .flatMap(this::pieces)
                .takeWhile(piece -> fits(piece, kept))
                .forEach(this::add);
        if (clipped) {
            add(end);
        }
        buttons.ifPresent(this::add);
        return new Drawn(fallback(card), blocks, clipped);
    }

    private boolean fits(Sized piece, int kept) {
        boolean fits = piece.length() <= room && blocks.size() + kept < BLOCKS;
        clipped |= !fits;
        return fits;
    }

    private void add(Sized piece) {
        blocks.add(piece.block());
        room -= piece.length();
    }

    private record Sized(LayoutBlock block, int length) {}

    private Sized header(Card card) {
        String title = Mrkdwn.escape(Harmless.line(card.headline()));
        if (title.length() <= HEADER && !title.isBlank()) {
            var block = HeaderBlock.builder()
                    .text(PlainTextObject.builder().text(title).emoji(false).build())
                    .build();
            return new Sized(block, title.length());
        }
        return section(Mrkdwn.of(clip(Text.strong(title.isBlank() ? "—" : card.headline()), SECTION)));
    }

    private Stream<Sized> pieces(Block block) {
        return switch (block) {
            case Paragraph(Text text) -> sections(List.of(text));
            case Note(Text text) -> text.plain().isBlank() ? Stream.of() : Stream.of(note(text));
            case Facts(List<Block.Fact> facts) ->
                sections(facts.stream().flatMap(SlackCards::lines).toList());
            case Bullets(List<Text> items) ->
                sections(items.stream().map(item -> Text.of("•  ").then(item)).toList());
            case Code(String text) -> boxes(text);
            case Table table -> table(table);
            case Actions _ -> Stream.of();
        };
    }

    private static Stream<Text> lines(Block.Fact fact) {
        Text label = Text.strong(fact.label());
        if (fact.lines().size() == 1 && !fact.numbered()) {
            return Stream.of(label.then("  ").then(fact.lines().getFirst()));
        }
        var lines = new ArrayList<Text>(List.of(label));
        for (Text line : fact.lines()) {
            lines.add(Text.of(fact.numbered() ? lines.size() + ".  " : "").then(line));
        }
        return lines.stream();
    }

    /** Lines of words, as many to a section as it takes. */
    private Stream<Sized> sections(List<Text> lines) {
        var sections = new ArrayList<Sized>();
        var section = new StringBuilder();
        for (Text line : lines) {
            String marked = Mrkdwn.of(clip(line, SECTION));
            if (section.length() + marked.length() + 1 > SECTION && !section.isEmpty()) {
                sections.add(section(section.toString()));
                section.setLength(0);
            }
            section.append(section.isEmpty() ? "" : "\n").append(marked);
        }
        if (!section.toString().isBlank()) {
            sections.add(section(section.toString()));
        }
        return sections.stream();
    }

    /** Lines in boxes; a line is broken only where it is longer than a box. */
    private static Stream<Sized> boxes(String text) {
        var boxes = new ArrayList<Sized>();
        var box = new StringBuilder();
        int length = 0;
        for (String line : (Iterable<String>) Harmless.text(text).lines()::iterator) {
            String left = line;
            do {
                String head = Mrkdwn.head(left, SECTION - 100);
                left = left.substring(head.length());
                int cost = cost(head);
                if (length + cost > SECTION - 50 && !box.isEmpty()) {
                    boxes.add(section(Mrkdwn.code(box.toString())));
                    box.setLength(0);
                    length = 0;
                }
                box.append(box.isEmpty() ? "" : "\n").append(head);
                length += cost;
            } while (!left.isEmpty());
        }
        if (!box.toString().isBlank()) {
            boxes.add(section(Mrkdwn.code(box.toString())));
        }
        return boxes.stream();
    }

    private static int cost(String line) {
        return Mrkdwn.length(line)
                + 1
                + (int) line.chars().filter(c -> c == '`').count();
    }

    /** Narrow columns keep side by side in a box; wide ones are read one under the other, as a box would break them anywhere. */
    private Stream<Sized> table(Table table) {
        List<String> lines = PlainText.of(400)
                .render(Card.of("-", Tone.NEUTRAL, table))
                .lines()
                .skip(2)
                .toList();
        if (lines.stream().allMatch(line -> line.length() <= CELL)) {
            return boxes(String.join("\n", lines));
        }
        return table.rows().stream().flatMap(row -> {
            var said = new ArrayList<Text>();
            said.add(Text.strong(row.getFirst().plain()));
            for (int column = 1; column < row.size(); column++) {
                said.add(Text.of("•  ")
                        .then(Text.strong(table.head().get(column)))
                        .then("  ")
                        .then(row.get(column)));
            }
            return sections(said);
        });
    }

    private static Optional<Sized> buttons(List<Button> wanted) {
        var elements = new ArrayList<BlockElement>();
        int length = 0;
        for (Button button : wanted) {
            String label = Mrkdwn.escape(Mrkdwn.head(Harmless.line(button.label()), LABEL - 1));
            // escaped, since Slack hands it back as it would a text
            String value = Mrkdwn.escape(button.value());
            boolean usable = !label.isBlank() && label.length() <= LABEL && !value.isEmpty() && value.length() <= VALUE;
            if (usable && elements.size() < BUTTONS && length + label.length() + value.length() <= VALUE) {
                length += label.length() + value.length();
                elements.add(ButtonElement.builder()
                        .actionId(button.action())
                        .text(PlainTextObject.builder().text(label).emoji(false).build())
                        .value(value)
                        .build());
            }
        }
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Sized(ActionsBlock.builder().elements(elements).build(), length));
    }

    private Sized note(Text text) {
        String marked = Mrkdwn.of(clip(text, NOTE));
        return new Sized(ContextBlock.builder().elements(List.of(words(marked))).build(), marked.length());
    }

    private static Sized section(String marked) {
        return new Sized(SectionBlock.builder().text(words(marked)).build(), marked.length());
    }

    /** Verbatim, so that Slack looks for no names and addresses in it. */
    private static MarkdownTextObject words(String marked) {
        return MarkdownTextObject.builder().text(marked).verbatim(true).build();
    }

    private Text clip(Text text, int most) {
        Text kept = Mrkdwn.clip(text, most);
        clipped |= !kept.plain().equals(text.plain());
        return kept;
    }
}

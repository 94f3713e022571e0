package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Block.Table;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.compare.Row;
import org.sipcause.compare.TopicComparison;

/** The card of a comparison in which not every side is a response code. */
final class TopicComparisonCard {
    /** More sides than this stand under each other: columns would be too narrow to read. */
    private static final int COLUMNS = 3;

    private TopicComparisonCard() {}

    /** A card with every difference. */
    static Card of(TopicComparison comparison, Words words) {
        List<Block> blocks = new ArrayList<>();
        comparison.lead().ifPresent(lead -> blocks.add(new Paragraph(Text.of(lead))));
        blocks.add(comparison.sides().size() > COLUMNS ? under(comparison, words) : beside(comparison, words));
        List<Text> misread = comparison.sides().stream()
                .filter(Term.class::isInstance)
                .map(Term.class::cast)
                .flatMap(term -> term.said().misread().stream().map(said -> of(term, said, words)))
                .map(Text::of)
                .toList();
        if (!misread.isEmpty() && comparison.sides().size() <= COLUMNS) {
            blocks.add(new Facts(List.of(new Fact(words.label("term.misread"), misread, false))));
        }
        blocks.add(new Actions(comparison.sides().stream()
                .map(side -> TermCard.question(side, words))
                .map(question -> new Action(question, question))
                .toList()));
        String title = comparison.sides().stream()
                .map(side -> TermCard.title(side, words))
                .collect(Collectors.joining(words.label("compare.versus")));
        return new Card(title, Tone.NEUTRAL, blocks, List.of());
    }

    /** A sentence with the side that it is about. */
    private static String of(Term side, String said, Words words) {
        return words.label("compare.line", Map.of("code", TermCard.question(side, words), "words", said));
    }

    private static Table beside(TopicComparison comparison, Words words) {
        List<String> head = new ArrayList<>(List.of(""));
        comparison.sides().forEach(side -> head.add(TermCard.question(side, words)));
        List<List<Text>> lines = new ArrayList<>();
        for (Row row : comparison.rows()) {
            List<Text> line = new ArrayList<>(List.of(Text.of(row.label())));
            row.cells().forEach(cell -> line.add(Text.of(cell)));
            lines.add(line);
        }
        return new Table(head, lines);
    }

    private static Facts under(TopicComparison comparison, Words words) {
        List<Fact> facts = new ArrayList<>();
        for (int side = 0; side < comparison.sides().size(); side++) {
            int at = side;
            Topic topic = comparison.sides().get(at);
            facts.add(new Fact(
                    TermCard.question(topic, words),
                    comparison.rows().stream()
                            .limit(COLUMNS)
                            .map(row -> row.label() + ": " + row.cells().get(at))
                            .map(Text::of)
                            .toList(),
                    false));
        }
        return new Facts(facts);
    }
}

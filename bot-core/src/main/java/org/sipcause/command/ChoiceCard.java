package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Card;
import org.sipcause.chat.Tone;

/** Asks back where a word means several things: all of them with what they say, so that often no second question is needed. */
final class ChoiceCard {
    private static final int SHOWN = 6;
    private static final int BUTTONS = 5;

    private ChoiceCard() {}

    /**
     * A card.
     *
     * @param asked what was typed
     * @param meanings what it can mean
     * @param questions makes the question that is asked by a button out of the one for a meaning
     */
    static Card of(String asked, List<Topic> meanings, UnaryOperator<String> questions, Words words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(meanings.stream()
                .limit(SHOWN)
                .map(topic -> Fact.of(TermCard.title(topic, words), topic.glance()))
                .toList()));
        blocks.add(new Actions(meanings.stream()
                .limit(BUTTONS)
                .map(topic -> questions.apply(TermCard.question(topic, words)))
                .map(question -> new Action(question, question))
                .toList()));
        return new Card(words.label("term.several", Map.of("asked", asked)), Tone.NEUTRAL, blocks, List.of());
    }
}

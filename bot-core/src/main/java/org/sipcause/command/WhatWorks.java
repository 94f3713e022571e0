package org.sipcause.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

/** The answer to a question that cannot be answered as it stands: what is wrong with it, and what works. */
final class WhatWorks {
    private WhatWorks() {}

    /**
     * A card.
     *
     * @param key the label of the title, {@code wrong.…}; the same with {@code -why} behind it explains
     * @param values what fills the gaps of both
     * @param examples questions that work, best first
     */
    static Card card(Words words, String key, Map<String, String> values, String... examples) {
        List<String> works = Arrays.stream(examples).distinct().toList();
        return Card.of(
                words.label("wrong." + key, values),
                Tone.UNCLEAR,
                new Paragraph(Text.of(words.label("wrong." + key + "-why", values))),
                new Facts(List.of(new Fact(
                        words.label("wrong.works"),
                        works.stream().map(Text::mono).toList(),
                        false))),
                new Actions(works.stream()
                        .map(example -> new Action(example, example))
                        .toList()));
    }
}

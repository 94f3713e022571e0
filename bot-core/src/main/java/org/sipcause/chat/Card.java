package org.sipcause.chat;

import java.util.List;
import java.util.Objects;

/**
 * An answer, as neutral as a platform needs it.
 *
 * @param title one line that makes sense alone, as in a notification on a phone
 * @param tone what kind of news this is
 * @param blocks the parts, most important first: a platform that has to cut cuts from the end and says so
 * @param files files that go with the card, such as a ladder that is too long for a message
 */
public record Card(String title, Tone tone, List<Block> blocks, List<Attachment> files) {
    public Card {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(tone, "tone");
        blocks = List.copyOf(blocks);
        files = List.copyOf(files);
    }

    /** A card without files. */
    public static Card of(String title, Tone tone, Block... blocks) {
        return new Card(title, tone, List.of(blocks), List.of());
    }

    /** The title with the tone's sign before it. */
    public String headline() {
        return tone.sign().isEmpty() ? title : tone.sign() + " " + title;
    }
}

package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An answer, as neutral as a platform needs it.
 *
 * @param title one line that makes sense alone, as in a notification on a phone
 * @param tone what kind of news this is
 * @param blocks the parts, most important first: a platform that has to cut cuts from the end and says so
 * @param files files that go with the card, such as a ladder that is too long for a message
 * @param more further cards, each behind a button, for a platform that can keep them
 */
public record Card(String title, Tone tone, List<Block> blocks, List<Attachment> files, List<More> more) {
    public Card {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(tone, "tone");
        blocks = List.copyOf(blocks);
        files = List.copyOf(files);
        more = List.copyOf(more);
    }

    /** A card with nothing behind it. */
    public Card(String title, Tone tone, List<Block> blocks, List<Attachment> files) {
        this(title, tone, blocks, files, List.of());
    }

    /** A card without files. */
    public static Card of(String title, Tone tone, Block... blocks) {
        return new Card(title, tone, List.of(blocks), List.of());
    }

    /** The same card with further ones behind it. */
    public Card with(List<More> further) {
        return new Card(title, tone, blocks, files, further);
    }

    /** The same card with other blocks. */
    public Card withBlocks(List<Block> others) {
        return new Card(title, tone, others, files, more);
    }

    /** The same card, shorter: the verdict and what is said of it first, without drawings; buttons stay. */
    public Card brief() {
        List<Block> kept = new ArrayList<>();
        boolean facts = false;
        for (Block block : blocks) {
            boolean rest = facts || block instanceof Block.Code || block instanceof Block.Table;
            if (!rest || block instanceof Block.Actions) {
                kept.add(block);
            }
            facts |= block instanceof Block.Facts;
        }
        return withBlocks(kept);
    }

    /** The title with the tone's sign before it. */
    public String headline() {
        return tone.sign().isEmpty() ? title : tone.sign() + " " + title;
    }
}

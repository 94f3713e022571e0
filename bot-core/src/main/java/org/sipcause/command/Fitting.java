package org.sipcause.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;

/** Chooses how much to say: nobody scrolls in an incident. */
final class Fitting {
    /** The width at which lines are counted. */
    private static final int WIDTH = 110;

    /** How many of the parts that come next are tried one by one. */
    private static final int TRIALS = 5;

    private Fitting() {}

    /** Makes a card as long as is wanted. */
    interface Maker<P> {
        /** The card with some of its parts, each in its place. */
        Card with(Set<P> said);
    }

    /**
     * The card with as many parts as fit: as many of the first ones as there is room for, then of the next few those that
     * still find room. Room is counted in lines of text of 110 columns.
     *
     * @param lines how many lines there may be; a card without any part may have more
     * @param parts what may be said, the most useful first
     * @param maker makes the card with some of the parts; it brings them into their order
     */
    static <P> Card fit(int lines, List<P> parts, Maker<P> maker) {
        Card whole = maker.with(new HashSet<>(parts));
        if (fits(whole, lines)) {
            return whole;
        }
        int good = 0;
        int tooMany = parts.size();
        while (tooMany - good > 1) { // drawing a card costs more than anything else here, so not one by one
            int half = (good + tooMany) >>> 1;
            if (fits(maker.with(new HashSet<>(parts.subList(0, half))), lines)) {
                good = half;
            } else {
                tooMany = half;
            }
        }
        Set<P> said = new HashSet<>(parts.subList(0, good));
        Card card = maker.with(said);
        for (P part : parts.subList(tooMany, Math.min(parts.size(), tooMany + TRIALS))) {
            said.add(part);
            Card longer = maker.with(said);
            if (fits(longer, lines)) {
                card = longer;
            } else {
                said.remove(part);
            }
        }
        return card;
    }

    private static boolean fits(Card card, int lines) {
        String drawn = PlainText.of(WIDTH).render(card);
        int count = 0;
        for (int end = drawn.indexOf('\n'); end >= 0; end = drawn.indexOf('\n', end + 1)) {
            count++;
        }
        return count <= lines;
    }
}

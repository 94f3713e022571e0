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
        int tall = height(whole);
        if (tall <= lines) {
            return whole;
        }
        Card card = whole;
        int height = 0;
        int good = 0;
        int tooMany = parts.size();
        while (tooMany - good
                > 1) { // drawing a card costs more than anything else here: the next guess takes parts for equally long
            int guess = good + (tooMany - good) * (lines - height) / (tall - height);
            guess = Math.clamp(guess, good + 1, tooMany - 1);
            Card shorter = maker.with(new HashSet<>(parts.subList(0, guess)));
            int drawn = height(shorter);
            if (drawn <= lines) {
                card = shorter;
                height = drawn;
                good = guess;
            } else {
                tall = drawn;
                tooMany = guess;
            }
        }
        Set<P> said = new HashSet<>(parts.subList(0, good));
        if (good == 0) {
            card = maker.with(said);
            height = height(card);
        }
        int last = Math.min(parts.size(), tooMany + TRIALS);
        for (int next = tooMany; next < last && height < lines; next++) {
            said.add(parts.get(next));
            Card longer = maker.with(said);
            int drawn = height(longer);
            if (drawn <= lines) {
                card = longer;
                height = drawn;
            } else {
                said.remove(parts.get(next));
            }
        }
        return card;
    }

    private static int height(Card card) {
        String drawn = PlainText.of(WIDTH).render(card);
        int lines = 0;
        for (int end = drawn.indexOf('\n'); end >= 0; end = drawn.indexOf('\n', end + 1)) {
            lines++;
        }
        return lines;
    }
}

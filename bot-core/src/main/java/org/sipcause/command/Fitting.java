package org.sipcause.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;

/** Chooses how much to say: nobody scrolls in an incident. */
final class Fitting {
    /** The width at which lines are counted. */
    private static final int WIDTH = 110;

    private Fitting() {}

    /**
     * The card with as many parts as fit: each is taken where the card, as text of 110 columns, stays within the lines.
     *
     * @param lines how many lines there may be; a card without any part may have more
     * @param parts what may be said, the most useful first
     * @param maker makes the card with some of the parts; it brings them into their order
     */
    static <P> Card fit(int lines, List<P> parts, Function<Set<P>, Card> maker) {
        Set<P> said = new HashSet<>(parts);
        Card card = maker.apply(said);
        if (fits(card, lines)) {
            return card;
        }
        said.clear();
        card = maker.apply(said);
        for (P part : parts) {
            said.add(part);
            Card longer = maker.apply(said);
            if (fits(longer, lines)) {
                card = longer;
            } else {
                said.remove(part);
            }
        }
        return card;
    }

    private static boolean fits(Card card, int lines) {
        return PlainText.of(WIDTH).render(card).lines().count() <= lines;
    }
}

package org.sipcause.slack;

import java.util.ArrayList;
import java.util.List;
import org.sipcause.chat.Card;
import org.sipcause.runtime.durable.KeptCards;

/**
 * An answer on its way: a card and the buttons that it gets beside its own.
 *
 * @param further where the buttons lead that show more of it
 * @param publish the button for showing it to all; empty where all see it anyway
 */
record Answer(Card card, List<SlackCards.Button> further, List<SlackCards.Button> publish) {
    Answer {
        further = List.copyOf(further);
        publish = List.copyOf(publish);
    }

    /** A card alone. */
    static Answer of(Card card) {
        return new Answer(card, List.of(), List.of());
    }

    /** A card with the buttons that lead to kept ones. */
    static Answer of(Card card, List<KeptCards.Button> kept) {
        List<SlackCards.Button> buttons = new ArrayList<>();
        kept.forEach(
                button -> buttons.add(new SlackCards.Button(Doors.KEPT + buttons.size(), button.label(), button.id())));
        return new Answer(card, buttons, List.of());
    }

    /** The same with a button that shows it to all. */
    Answer publishable(String action, String label, String value) {
        return new Answer(card, further, List.of(new SlackCards.Button(action, label, value)));
    }

    /** Everything that stands beside the card's own buttons. */
    List<SlackCards.Button> buttons() {
        List<SlackCards.Button> all = new ArrayList<>(further);
        all.addAll(publish);
        return all;
    }
}

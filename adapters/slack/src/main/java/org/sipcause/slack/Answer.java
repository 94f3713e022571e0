package org.sipcause.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sipcause.Bot;
import org.sipcause.chat.Card;
import org.sipcause.runtime.durable.KeptCards;

/**
 * An answer on its way: a card and the buttons that it gets beside its own.
 *
 * @param buttons where more of it is, and for showing it to all
 * @param locale the language of what the platform says around it
 * @param aside whether it stands beside the card whose button asked for it, and not in its place
 */
record Answer(Card card, List<SlackCards.Button> buttons, Locale locale, boolean aside) {
    Answer {
        buttons = List.copyOf(buttons);
    }

    /** A card alone. */
    static Answer of(Card card, Locale locale) {
        return new Answer(card, List.of(), locale, false);
    }

    /** A card, drawn from its own words, with the buttons that were kept with it and the way back. */
    static Answer of(Card card, KeptCards.Kept kept, Locale locale) {
        List<SlackCards.Button> buttons = new ArrayList<>();
        kept.buttons()
                .forEach(button ->
                        buttons.add(new SlackCards.Button(Doors.KEPT + buttons.size(), button.label(), button.id())));
        kept.before()
                .ifPresent(name -> buttons.add(
                        new SlackCards.Button(Doors.KEPT + buttons.size(), Bot.says(locale, "answer.back"), name)));
        return new Answer(card, buttons, locale, false);
    }

    /** The same with a button that shows it to all. */
    Answer publishable(String action, String value) {
        List<SlackCards.Button> all = new ArrayList<>(buttons);
        all.add(new SlackCards.Button(action, Bot.says(locale, "publish"), value));
        return new Answer(card, all, locale, aside);
    }

    /** The same beside the card whose button asked for it. */
    Answer besides() {
        return new Answer(card, buttons, locale, true);
    }
}

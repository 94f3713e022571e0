package org.sipcause.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.runtime.durable.KeptCards;

/** A card's buttons. A button's id is the question that it asks, or the name of the kept card that it shows. */
final class Buttons {
    /** The most questions of one message: two rows, with the button that publishes it. */
    static final int MOST = 9;

    /** What the id of a button begins with that shows a kept card; its name follows. */
    static final String KEPT = "sipcause:kept:";
    /** The same of one that shows a kept card to all. */
    static final String PUBLISH_KEPT = "sipcause:publish:";

    private Buttons() {}

    /** The rows; a question longer than an id may be is left out, and so is one that is there already. */
    static List<ActionRow> rows(Card card, List<KeptCards.Button> kept, Optional<Button> publish) {
        Map<String, Button> byQuestion = new LinkedHashMap<>();
        for (var further : kept) {
            var id = KEPT + further.id();
            byQuestion.putIfAbsent(id, Button.secondary(id, label(further.label())));
        }
        for (var block : card.blocks()) {
            if (block instanceof Block.Actions(var actions)) {
                for (var action : actions) {
                    var question = action.question();
                    if (fits(question)) {
                        byQuestion.putIfAbsent(question, Button.secondary(question, label(action.label())));
                    }
                }
            }
        }
        var buttons = Stream.concat(byQuestion.values().stream().limit(MOST), publish.stream())
                .toList();
        return buttons.isEmpty() ? List.of() : ActionRow.partitionOf(buttons);
    }

    private static boolean fits(String question) {
        return !question.isBlank()
                && question.length() <= Button.ID_MAX_LENGTH
                && question.equals(Markdown.visible(question));
    }

    /** A label is never markup in Discord, so it needs cutting only. */
    private static String label(String words) {
        var label = Markdown.visible(words).replace('\n', ' ').strip();
        if (label.isEmpty()) {
            return "?";
        }
        return label.length() <= Button.LABEL_MAX_LENGTH
                ? label
                : Markdown.visible(label.substring(0, Button.LABEL_MAX_LENGTH - 1)) + "…";
    }
}

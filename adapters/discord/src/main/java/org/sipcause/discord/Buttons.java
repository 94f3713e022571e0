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

/** A card's buttons. A button's id is the question that it asks: the bot remembers nothing, and an old button still works. */
final class Buttons {
    /** The most questions of one message: two rows, with the button that publishes it. */
    static final int MOST = 9;

    private Buttons() {}

    /** The rows; a question longer than an id may be is left out, and so is one that is there already. */
    static List<ActionRow> rows(Card card, Optional<Button> publish) {
        Map<String, Button> byQuestion = new LinkedHashMap<>();
        for (var block : card.blocks()) {
            if (block instanceof Block.Actions(var actions)) {
                for (var action : actions) {
                    var question = action.question();
                    if (fits(question)) {
                        byQuestion.putIfAbsent(question, Button.secondary(question, label(action)));
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
    private static String label(Block.Action action) {
        var label = Markdown.visible(action.label()).replace('\n', ' ').strip();
        if (label.isEmpty()) {
            return "?";
        }
        return label.length() <= Button.LABEL_MAX_LENGTH
                ? label
                : Markdown.visible(label.substring(0, Button.LABEL_MAX_LENGTH - 1)) + "…";
    }
}

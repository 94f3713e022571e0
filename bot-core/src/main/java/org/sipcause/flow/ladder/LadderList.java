package org.sipcause.flow.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ladder as a list of messages, for more participants than a width can hold.
 *
 * @param mark what stands behind the message where the call failed
 */
record LadderList(String mark) {
    List<String> rows(Ladder ladder) {
        var rows = new ArrayList<String>();
        for (var row : ladder.rows()) {
            switch (row) {
                case Row.Arrow arrow ->
                    rows.add(line(
                            ladder.time(arrow.after(), rows.isEmpty()),
                            whole(ladder, arrow.from()) + " -> " + whole(ladder, arrow.to()) + "  "
                                    + LadderText.label(arrow) + (arrow.failing() ? mark : "")));
                case Row.Fold fold -> rows.add(line(ladder.time(fold.after(), false), "... " + fold.words()));
                case Row.Rest rest -> rows.add(line(Optional.empty(), rest.words()));
                case Row.Strip _, Row.Gap _, Row.Cause _ -> {
                    // said elsewhere on the card
                }
            }
        }
        return rows;
    }

    private static String line(Optional<String> time, String words) {
        return LadderText.time(time) + "  " + words;
    }

    private static String whole(Ladder ladder, int column) {
        var who = ladder.participants().get(column);
        return who.addresses().size() == 1
                ? Printable.line(who.addresses().getFirst().toString())
                : who.name();
    }
}

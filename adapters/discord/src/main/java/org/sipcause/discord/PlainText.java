package org.sipcause.discord;

import java.util.stream.Collectors;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;

/** A card as plain text. */
final class PlainText {
    private PlainText() {}

    static String of(Card card) {
        return card.headline() + "\n\n"
                + card.blocks().stream().map(PlainText::of).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> text.plain();
            case Block.Note(var text) -> text.plain();
            case Block.Code(var code) -> code;
            case Block.Actions _ -> "";
            case Block.Bullets(var items) ->
                items.stream().map(item -> "- " + item.plain()).collect(Collectors.joining("\n"));
            case Block.Facts(var facts) ->
                facts.stream()
                        .map(fact -> fact.label() + "  "
                                + fact.lines().stream().map(Text::plain).collect(Collectors.joining("\n  ")))
                        .collect(Collectors.joining("\n"));
            case Block.Table table -> String.join("\n", Grid.lines(table));
        };
    }
}

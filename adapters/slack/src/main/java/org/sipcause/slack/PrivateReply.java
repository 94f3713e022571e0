package org.sipcause.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.response.ResponseTypes;
import com.slack.api.bolt.util.Responder;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.runtime.Messages;

/**
 * An answer that only the person who asked sees, by the address that came with the question. Slack has no private files, so
 * what is cut from it is not attached: sharing it with the channel is for the reader to decide.
 *
 * @param responder the address, good for five answers within half an hour
 */
record PrivateReply(Responder responder, Messages messages) implements Reply {
    /** The answer as the acknowledgement of a slash command, which is quicker and uses no address. */
    static SlashCommandResponse acknowledgement(Card card, Messages messages) {
        var drawn = draw(card, messages);
        return SlashCommandResponse.builder()
                .responseType(ResponseTypes.ephemeral)
                .text(drawn.text())
                .blocks(drawn.blocks())
                .build();
    }

    @Override
    public void send(Card card) throws IOException {
        var drawn = draw(card, messages);
        int status = post(drawn.text(), drawn.blocks());
        if (status != 200) {
            // an answer without its looks is better than none; 404 and 410 say that the address is used up
            status = post(drawn.text(), null);
        }
        if (status != 200) {
            throw new IOException("Slack did not take the answer: status " + status);
        }
    }

    private int post(String text, List<LayoutBlock> blocks) throws IOException {
        return responder
                .send(ActionResponse.builder()
                        .responseType(ResponseTypes.ephemeral)
                        .replaceOriginal(false)
                        .text(text)
                        .blocks(blocks)
                        .build())
                .getCode();
    }

    private static SlackCards.Drawn draw(Card card, Messages messages) {
        if (card.files().isEmpty()) {
            return SlackCards.draw(card, messages.say("clipped.private"));
        }
        String names = card.files().stream().map(Attachment::name).collect(Collectors.joining(", "));
        List<Block> blocks = new ArrayList<>(card.blocks());
        blocks.add(new Block.Note(Text.of(messages.say("files.private", names))));
        return SlackCards.draw(
                new Card(card.title(), card.tone(), blocks, card.files()), messages.say("clipped.private"));
    }
}

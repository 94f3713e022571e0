package org.sipcause.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.response.ResponseTypes;
import com.slack.api.bolt.util.Responder;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Text;
import org.sipcause.runtime.Messages;

/**
 * An answer by the address that came with the question, for the asker alone or for the channel. Slack has no private files, so
 * what is cut from it is not attached: sharing it with the channel is for the reader to decide. Where the address is used up,
 * which it is after five answers or half an hour, the answer goes to the same people as a message.
 *
 * @param responder the address
 * @param shown whether all in the channel see it
 * @param replaces whether it takes the place of the word that we are at work, so that it cannot stand there twice
 */
record PrivateReply(
        Responder responder,
        MethodsClient client,
        String channel,
        String user,
        boolean shown,
        boolean replaces,
        Messages messages)
        implements Reply {
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    /** The answer as the acknowledgement of a slash command, which is quicker and uses no address. */
    static SlashCommandResponse acknowledgement(Answer answer, boolean shown, Messages messages) {
        var drawn = draw(answer, messages);
        return SlashCommandResponse.builder()
                .responseType(shown ? ResponseTypes.inChannel : ResponseTypes.ephemeral)
                .text(drawn.text())
                .blocks(drawn.blocks())
                .build();
    }

    @Override
    public void send(Answer answer) throws IOException, SlackApiException {
        var drawn = draw(answer, messages);
        int status = post(drawn.text(), drawn.blocks());
        if (status == 400 || status == 200) {
            // an answer without its looks is better than none
            status = status == 200 ? 200 : post(drawn.text(), null);
        }
        if (status == 403 || status == 404 || status == 410) {
            instead(drawn);
        } else if (status != 200) {
            throw new Refused("Slack did not take the answer: status " + status);
        }
    }

    @Override
    public boolean arrived() {
        return false; // nobody but the asker can see it, so nobody can look
    }

    private int post(String text, List<LayoutBlock> blocks) throws IOException {
        WebhookResponse response = responder.send(ActionResponse.builder()
                .responseType(shown ? ResponseTypes.inChannel : ResponseTypes.ephemeral)
                .replaceOriginal(replaces && !shown)
                .text(text)
                .blocks(blocks)
                .build());
        int status = response.getCode();
        if (status == TOO_MANY || status >= SERVER) {
            throw PutOff.after(response.getHeaders());
        }
        return status;
    }

    /** The address is used up: a message to the same people, where Slack lets us; to the asker alone where it does not. */
    private void instead(SlackCards.Drawn drawn) throws IOException, SlackApiException {
        if (user.isEmpty()) {
            throw new Refused("Slack did not take the answer, and there is nobody to tell");
        }
        try {
            boolean there = !channel.isEmpty()
                    && (shown
                            ? client.chatPostMessage(message -> message.channel(channel)
                                            .text(drawn.text())
                                            .blocks(drawn.blocks())
                                            .unfurlLinks(false)
                                            .unfurlMedia(false))
                                    .isOk()
                            : client.chatPostEphemeral(message -> message.channel(channel)
                                            .user(user)
                                            .text(drawn.text())
                                            .blocks(drawn.blocks()))
                                    .isOk());
            if (!there
                    && !client.chatPostMessage(message -> message.channel(user)
                                    .text(drawn.text())
                                    .blocks(drawn.blocks())
                                    .unfurlLinks(false)
                                    .unfurlMedia(false))
                            .isOk()) {
                throw new Refused("Slack did not take the answer, nor a message instead");
            }
        } catch (SlackApiException refused) {
            if (refused.getResponse().code() == TOO_MANY) {
                throw PutOff.after(refused.getResponse().header("Retry-After"));
            }
            throw refused;
        }
    }

    private static SlackCards.Drawn draw(Answer answer, Messages messages) {
        var card = answer.card();
        if (card.files().isEmpty()) {
            return SlackCards.draw(card, messages.say("clipped.private"), answer.buttons());
        }
        String names = card.files().stream().map(Attachment::name).collect(Collectors.joining(", "));
        List<Block> blocks = new ArrayList<>(card.blocks());
        blocks.add(new Block.Note(Text.of(messages.say("files.private", names))));
        return SlackCards.draw(card.withBlocks(blocks), messages.say("clipped.private"), answer.buttons());
    }
}

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
import java.util.Optional;
import java.util.stream.Collectors;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Text;

/**
 * An answer by the address that came with the question, for the asker alone or for the channel. Slack has no private files, so
 * what is cut from it is not attached: sharing it with the channel is for the reader to decide. Where the address is used up,
 * which it is after five answers or half an hour, the answer goes to the same people as a message.
 */
final class PrivateReply implements Reply {
    private final Responder responder;
    private final MethodsClient client;
    private final String channel;
    private final String user;
    private final boolean shown;
    private volatile boolean replaces;
    private volatile boolean working;

    /**
     * An answer to this user.
     *
     * @param responder the address
     * @param shown whether all in the channel see it
     * @param replaces whether it takes the place of what stands there, so that it cannot stand there twice
     */
    PrivateReply(
            Responder responder, MethodsClient client, String channel, String user, boolean shown, boolean replaces) {
        this.responder = responder;
        this.client = client;
        this.channel = channel;
        this.user = user;
        this.shown = shown;
        this.replaces = replaces;
    }

    /** The answer as the acknowledgement of a slash command, which is quicker and uses no address. */
    static SlashCommandResponse acknowledgement(Answer answer, boolean shown) {
        var drawn = draw(answer);
        return SlashCommandResponse.builder()
                .responseType(shown ? ResponseTypes.inChannel : ResponseTypes.ephemeral)
                .text(drawn.text())
                .blocks(drawn.blocks())
                .build();
    }

    @Override
    public void send(Answer answer) throws IOException, SlackApiException {
        var drawn = draw(answer);
        boolean inPlace = replaces && !shown && !answer.aside();
        int status = post(drawn.text(), drawn.blocks(), inPlace);
        if (status == 400) {
            // an answer without its looks is better than none
            status = post(drawn.text(), null, inPlace);
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

    @Override
    public void working(String words) throws IOException {
        if (!replaces && !shown) {
            // whether or not we hear that it was taken
            replaces = true;
            working = true;
            post(words, null, false);
        }
    }

    @Override
    public boolean saysWorking() {
        return working;
    }

    private int post(String text, List<LayoutBlock> blocks, boolean inPlace) throws IOException {
        WebhookResponse response = responder.send(ActionResponse.builder()
                .responseType(shown ? ResponseTypes.inChannel : ResponseTypes.ephemeral)
                .replaceOriginal(inPlace)
                .text(text)
                .blocks(blocks)
                .build());
        Optional<PutOff> later = PutOff.of(response.getCode(), response.getHeaders());
        if (later.isPresent()) {
            throw later.get();
        }
        return response.getCode();
    }

    /** The address is used up: a message to the same people, where Slack lets us; to the asker alone where it does not. */
    private void instead(SlackCards.Drawn drawn) throws IOException, SlackApiException {
        if (user.isEmpty()) {
            throw new Refused("Slack did not take the answer, and there is nobody to tell");
        }
        try {
            boolean there = !channel.isEmpty() && (shown ? message(channel, drawn) : ephemeral(drawn));
            if (!there && !message(user, drawn)) {
                throw new Refused("Slack did not take the answer, nor a message instead");
            }
        } catch (SlackApiException refused) {
            Optional<PutOff> later = PutOff.of(refused);
            if (later.isPresent()) {
                throw later.get();
            }
            throw refused;
        }
    }

    private boolean ephemeral(SlackCards.Drawn drawn) throws IOException, SlackApiException {
        return client.chatPostEphemeral(message ->
                        message.channel(channel).user(user).text(drawn.text()).blocks(drawn.blocks()))
                .isOk();
    }

    private boolean message(String where, SlackCards.Drawn drawn) throws IOException, SlackApiException {
        return client.chatPostMessage(message -> message.channel(where)
                        .text(drawn.text())
                        .blocks(drawn.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false))
                .isOk();
    }

    private static SlackCards.Drawn draw(Answer answer) {
        var card = answer.card();
        String rest = Bot.says(answer.locale(), "answer.clipped-private");
        // what a picture shows stands on the card in words
        String names = card.files().stream()
                .filter(file -> file.alternative().isEmpty())
                .map(Attachment::name)
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return SlackCards.draw(card, rest, answer.buttons());
        }
        List<Block> blocks = new ArrayList<>(card.blocks());
        blocks.add(new Block.Note(Text.of(Bot.says(answer.locale(), "answer.files-private", "files", names))));
        return SlackCards.draw(card.withBlocks(blocks), rest, answer.buttons());
    }
}

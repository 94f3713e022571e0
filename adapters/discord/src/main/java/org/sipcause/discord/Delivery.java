package org.sipcause.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.AttachmentUpdate;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.sipcause.runtime.durable.Outcome;

/**
 * Brings an answer to where it belongs. The answer to an interaction takes the place of the sign that we are at work, so sent
 * twice it stands there once; a message carries a number by which Discord and we know it again. JDA waits out a 429 by itself.
 */
final class Delivery {
    /** What Discord says of a key that is used up, after a quarter of an hour: interaction, webhook, token. */
    private static final Set<Integer> USED_UP = Set.of(10062, 10015, 50027);

    private static final int SERVER = 500;
    private static final int LOOK_BACK = 50;
    private static final int NONCE = 24;

    private final JDA jda;

    Delivery(JDA jda) {
        this.jda = jda;
    }

    /** Whether the answer to a message stands there already. */
    boolean arrived(Accepted asked) {
        if (asked.message().isEmpty()) {
            return false; // sent again, it takes its own place
        }
        return channel(asked).getHistoryAfter(asked.message(), LOOK_BACK).complete().getRetrievedHistory().stream()
                .anyMatch(said ->
                        said.getAuthor().getId().equals(jda.getSelfUser().getId())
                                && said.getMessageReference() != null
                                && said.getMessageReference().getMessageId().equals(asked.message()));
    }

    /** Sends it, or says when to try again. */
    Outcome send(Accepted asked, String id, MessageCreateData answer) throws IOException {
        try {
            if (asked.message().isEmpty()) {
                edit(asked, id, edited(asked, answer), answer);
            } else {
                channel(asked)
                        .sendMessage(answer)
                        .setMessageReference(asked.message())
                        .failOnInvalidReply(false)
                        .setNonce(nonce(id))
                        .complete();
            }
            return new Outcome.Done();
        } catch (InsufficientPermissionException refused) {
            Faults.report(refused);
            return new Outcome.Done();
        } catch (ErrorResponseException refused) {
            // nothing that Discord said counts as not having arrived
            if (refused.getErrorCode() < 0 || refused.getErrorResponse().getCode() >= SERVER) {
                return new Outcome.Later(Duration.ofSeconds(2), true);
            }
            Faults.report(refused);
            return new Outcome.Done();
        }
    }

    /** Says something to the asker alone, beside the message whose button was pressed. */
    Outcome besides(Accepted asked, MessageCreateData sentence) {
        try {
            InteractionHook.from(jda, asked.token())
                    .sendMessage(sentence)
                    .setEphemeral(true)
                    .complete();
        } catch (ErrorResponseException refused) {
            Faults.report(refused);
        }
        return new Outcome.Done();
    }

    /** Shows that somebody is at work, for some seconds, where a message asked. */
    void typing(Accepted asked) {
        if (asked.message().isEmpty()) {
            return; // the sign of an interaction stands until its answer
        }
        channel(asked).sendTyping().complete();
    }

    private static MessageEditData edited(Accepted asked, MessageCreateData answer) {
        if (asked.replaced().isEmpty()) {
            // JDA forgets this mark on its way from a new message to a changed one
            return MessageEditBuilder.fromCreateData(answer)
                    .setSuppressEmbeds(true)
                    .build();
        }
        var edited = new MessageEditBuilder()
                .useComponentsV2()
                .setSuppressEmbeds(true)
                .setComponents(answer.getComponents())
                .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class));
        if (!answer.getFiles().isEmpty()) {
            // what is not named again would be gone
            List<AttachedFile> files = new ArrayList<>(answer.getFiles());
            asked.replaced().get().stream()
                    .filter(file -> !DiscordCards.replaced(file.name(), answer.getFiles()))
                    .map(file -> AttachmentUpdate.fromAttachment(file.id()))
                    .forEach(files::add);
            edited.setAttachments(files);
        }
        return edited.build();
    }

    private void edit(Accepted asked, String id, MessageEditData edited, MessageCreateData answer) {
        try {
            InteractionHook.from(jda, asked.token()).editOriginal(edited).complete();
        } catch (ErrorResponseException refused) {
            if (!USED_UP.contains(refused.getErrorCode())) {
                throw refused;
            }
            // what only the asker was to see goes to nobody else
            MessageChannel instead =
                    asked.hidden() ? jda.openPrivateChannelById(asked.user()).complete() : channel(asked);
            instead.sendMessage(answer).setNonce(nonce(id)).complete();
        }
    }

    private MessageChannel channel(Accepted asked) {
        MessageChannel known = asked.direct() ? null : jda.getChannelById(MessageChannel.class, asked.channel());
        return known != null ? known : jda.openPrivateChannelById(asked.user()).complete();
    }

    /** At most 25 characters, the same in every attempt. */
    private static String nonce(String id) {
        return id.length() <= NONCE ? id : id.substring(id.length() - NONCE);
    }
}

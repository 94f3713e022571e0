package org.sipcause.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.response.ResponseTypes;
import com.slack.api.bolt.util.Responder;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.File;
import com.slack.api.model.event.AppMentionEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.Repeats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways in which people in Slack ask: the command, the shortcut on a message, a mention, a button. */
final class Doors {
    /** What a button's id begins with; a number follows. */
    static final String ASK = "ask-";

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private static final String SHORTCUT = "diagnose_sip_trace";
    private static final int MEMORY = 10_000;

    private final Questions questions;
    private final Messages messages;
    private final Repeats repeats = new Repeats(MEMORY);

    Doors(Questions questions, Messages messages) {
        this.questions = questions;
        this.messages = messages;
    }

    /** Opens them all. */
    void open(App app) {
        app.command("/sip", this::command);
        app.messageShortcut(SHORTCUT, this::shortcut);
        app.event(AppMentionEvent.class, this::mention);
        app.blockAction(Pattern.compile(Pattern.quote(ASK) + "\\d+"), this::button);
    }

    private Response command(SlashCommandRequest request, SlashCommandContext context) {
        var asked = request.getPayload();
        if (isRepeat(asked.getTriggerId(), retry(request.getHeaders().getFirstValue("x-slack-retry-num")))) {
            return context.ack();
        }
        String text = SlackText.typed(asked.getText());
        if (Questions.isQuick(text)) {
            return context.ack(PrivateReply.acknowledgement(questions.now(text), messages));
        }
        var reply = new PrivateReply(new Responder(context.getSlack(), asked.getResponseUrl()), messages);
        boolean taken = questions.later(text, List.of(), reply);
        return context.ack(
                ack -> ack.responseType(ResponseTypes.ephemeral).text(messages.say(taken ? "working" : "busy")));
    }

    private Response shortcut(MessageShortcutRequest request, MessageShortcutContext context) {
        var asked = request.getPayload();
        if (!isRepeat(asked.getTriggerId(), retry(request.getHeaders().getFirstValue("x-slack-retry-num")))) {
            var message = asked.getMessage();
            String text = message == null ? "" : SlackText.typed(message.getText());
            List<File> files = message == null || message.getFiles() == null ? List.of() : message.getFiles();
            var reply = new PrivateReply(new Responder(context.getSlack(), asked.getResponseUrl()), messages);
            if (text.isBlank() && files.isEmpty()) {
                send(reply, "nothing-to-read");
            } else {
                take(text, files, reply);
            }
        }
        return context.ack();
    }

    private Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        var event = payload.getEvent();
        boolean bots = event.getBotId() != null
                || event.getUser() == null
                || event.getUser().equals(context.getBotUserId())
                || "bot_message".equals(event.getSubtype());
        if (!bots && !isRepeat(payload.getEventId(), Optional.ofNullable(context.getRetryNum()))) {
            String words = context.getBotUserId() == null
                    ? event.getText()
                    : SlackText.without(context.getBotUserId(), event.getText());
            String thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
            take(
                    SlackText.typed(words),
                    event.getFiles() == null ? List.of() : event.getFiles(),
                    new ThreadReply(context.client(), event.getChannel(), thread, messages));
        }
        return context.ack();
    }

    private Response button(BlockActionRequest request, ActionContext context) {
        var asked = request.getPayload();
        if (!isRepeat(asked.getTriggerId(), retry(request.getHeaders().getFirstValue("x-slack-retry-num")))
                && !asked.getActions().isEmpty()) {
            String question = SlackText.typed(asked.getActions().getFirst().getValue());
            take(
                    question,
                    List.of(),
                    new PrivateReply(new Responder(context.getSlack(), asked.getResponseUrl()), messages));
        }
        return context.ack();
    }

    private void take(String text, List<File> files, Reply reply) {
        if (!questions.later(text, files, reply)) {
            send(reply, "busy");
        }
    }

    private void send(Reply reply, String key) {
        try {
            reply.send(questions.sentence(key));
        } catch (IOException | SlackApiException refused) {
            LOG.warn("a sentence did not arrive: {}", refused.getClass().getName());
        }
    }

    /** Whether Slack sends this again: it was seen, or it carries nothing to know it by and says itself that it is a repeat. */
    private boolean isRepeat(String key, Optional<Integer> retry) {
        return (key == null || key.isEmpty()) ? retry.orElse(0) > 0 : !repeats.first(key);
    }

    private static Optional<Integer> retry(String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }
}

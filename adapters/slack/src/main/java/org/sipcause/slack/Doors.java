package org.sipcause.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.response.ResponseTypes;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.File;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sipcause.Bot;
import org.sipcause.chat.Preferences;
import org.sipcause.runtime.Messages;

/**
 * The ways in which people in Slack ask: the command, the shortcut on a message, a mention, a word to the bot alone, a button, the
 * form. Each one ends with the question stored, and only then Slack is told that it arrived; nothing is sent to Slack before.
 */
final class Doors {
    /** What a button's id begins with that asks a question; a number follows. */
    static final String ASK = "ask-";
    /** The same of a button that leads to a kept card. */
    static final String KEPT = "kept-";
    /** The button that shows a kept card to all. */
    static final String PUBLISH = "publish";
    /** The button that asks a question again, for all to see. */
    static final String SHOW = "show";

    private static final String SHORTCUT = "diagnose_sip_trace";
    private static final Pattern BARE_TRACE = Pattern.compile("(?i)\\s*trace\\s*");
    private static final Pattern SETTINGS = Pattern.compile("(?i)\\s*settings?\\b.*");

    private final Questions questions;
    private final Desk desk;
    private final MethodsClient client;
    private final People people;
    private final Messages messages;

    Doors(Questions questions, Desk desk, MethodsClient client, People people, Messages messages) {
        this.questions = questions;
        this.desk = desk;
        this.client = client;
        this.people = people;
        this.messages = messages;
    }

    /** Opens them all. */
    void open(App app) {
        app.command("/sip", this::command);
        app.messageShortcut(SHORTCUT, this::shortcut);
        app.event(AppMentionEvent.class, this::mention);
        app.event(MessageEvent.class, this::message);
        app.event(MessageFileShareEvent.class, this::fileShare);
        app.event(AppHomeOpenedEvent.class, this::home);
        app.blockAction(Pattern.compile(Pattern.quote(ASK) + "\\d+"), this::button);
        app.blockAction(Pattern.compile(Pattern.quote(KEPT) + "\\d+"), this::button);
        app.blockAction(PUBLISH, this::button);
        app.blockAction(SHOW, this::button);
        app.blockAction(Pages.PASTE, this::paste);
        app.viewSubmission(Pages.FORM, this::form);
    }

    private Response command(SlashCommandRequest request, SlashCommandContext context) {
        var asked = request.getPayload();
        String text = SlackText.typed(asked.getText());
        Locale locale = people.known(asked.getUserId());
        if (BARE_TRACE.matcher(text).matches() && asked.getTriggerId() != null) {
            desk.afterwards(() -> show(
                    asked.getTriggerId(),
                    asked.getUserId(),
                    new Remembered(asked.getResponseUrl(), asked.getChannelId())));
            return context.ack();
        }
        if (Questions.isQuick(text) && !SETTINGS.matcher(text).matches()) {
            Preferences chosen = questions.chosen(asked.getChannelId());
            Answer answer = questions.now(text, asked.getUserId(), chosen);
            return context.ack(
                    PrivateReply.acknowledgement(answer, chosen.shown() == Preferences.Shown.PUBLIC, messages));
        }
        var taken = desk.take(
                asked.getTriggerId(),
                retry(request.getHeaders().getFirstValue("x-slack-retry-num")),
                Accepted.question(text, asked.getUserId()).by(asked.getResponseUrl(), asked.getChannelId(), true));
        return switch (taken) {
            case REPEAT -> context.ack();
            case FIRST, FULL, AWAY ->
                context.ack(ack -> ack.responseType(ResponseTypes.ephemeral).text(Bot.says(locale, taken.said())));
        };
    }

    private Response shortcut(MessageShortcutRequest request, MessageShortcutContext context) {
        var asked = request.getPayload();
        var message = asked.getMessage();
        String text = message == null ? "" : SlackText.typed(message.getText());
        List<File> files = message == null || message.getFiles() == null ? List.of() : message.getFiles();
        String user = asked.getUser().getId();
        var accepted = text.isBlank() && files.isEmpty()
                ? Accepted.of(Accepted.Kind.SENTENCE, "nothing-to-read", user)
                : Accepted.question(text, user).with(files);
        String channel = asked.getChannel() == null ? "" : asked.getChannel().getId();
        desk.takeOrSay(
                asked.getTriggerId(),
                retry(request.getHeaders().getFirstValue("x-slack-retry-num")),
                accepted.by(asked.getResponseUrl(), channel, false),
                people.known(user));
        return context.ack();
    }

    private Response button(BlockActionRequest request, ActionContext context) {
        var asked = request.getPayload();
        if (!asked.getActions().isEmpty()) {
            var pressed = asked.getActions().getFirst();
            String value = SlackText.typed(pressed.getValue());
            String user = asked.getUser().getId();
            String action = String.valueOf(pressed.getActionId());
            Accepted accepted;
            if (action.startsWith(KEPT)) {
                accepted = Accepted.of(Accepted.Kind.KEPT, value, user);
            } else if (action.equals(PUBLISH)) {
                accepted = Accepted.of(Accepted.Kind.PUBLISH, value, user);
            } else if (action.equals(SHOW)) {
                accepted = Accepted.of(Accepted.Kind.SHOW, value, user);
            } else {
                accepted = Accepted.question(value, user);
            }
            String channel =
                    asked.getChannel() == null ? "" : asked.getChannel().getId();
            desk.takeOrSay(
                    asked.getTriggerId(),
                    retry(request.getHeaders().getFirstValue("x-slack-retry-num")),
                    accepted.by(asked.getResponseUrl(), channel, false),
                    people.known(user));
        }
        return context.ack();
    }

    private Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        var event = payload.getEvent();
        boolean bots = event.getBotId() != null
                || event.getUser() == null
                || event.getUser().equals(context.getBotUserId())
                || "bot_message".equals(event.getSubtype());
        if (bots) {
            return context.ack();
        }
        String words = context.getBotUserId() == null
                ? event.getText()
                : SlackText.without(context.getBotUserId(), event.getText());
        return take(
                payload.getEventId(),
                context,
                Accepted.question(SlackText.typed(words), event.getUser())
                        .with(event.getFiles())
                        .below(event.getChannel(), event.getThreadTs() == null ? event.getTs() : event.getThreadTs()));
    }

    private Response message(EventsApiPayload<MessageEvent> payload, EventContext context) {
        var event = payload.getEvent();
        if (event.getBotId() != null || event.getUser() == null) {
            return context.ack();
        }
        var posted = new Posted(
                event.getText(),
                event.getFiles(),
                event.getUser(),
                event.getChannel(),
                event.getChannelType(),
                event.getTs(),
                event.getThreadTs());
        return posted(posted, payload.getEventId(), context);
    }

    private Response fileShare(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
        var event = payload.getEvent();
        if (Boolean.TRUE.equals(event.getDisplayAsBot()) || event.getUser() == null) {
            return context.ack();
        }
        var posted = new Posted(
                event.getText(),
                event.getFiles(),
                event.getUser(),
                event.getChannel(),
                event.getChannelType(),
                event.getTs(),
                event.getThreadTs());
        return posted(posted, payload.getEventId(), context);
    }

    /** A word to the bot alone is for it; one in a channel only where the channel wants that, and where it looks like a trace. */
    private Response posted(Posted posted, String event, EventContext context) {
        String mine = "<@" + context.getBotUserId();
        boolean ours = posted.user().equals(context.getBotUserId());
        boolean mentioned = !posted.isDirect() && String.valueOf(posted.text()).contains(mine);
        boolean wanted = posted.isDirect()
                || (posted.looksLikeTrace()
                        && questions.chosen(posted.channel()).watch());
        return ours || mentioned || !wanted
                ? context.ack()
                : take(
                        event,
                        context,
                        Accepted.question(SlackText.typed(posted.text()), posted.user())
                                .with(posted.files())
                                .below(posted.channel(), posted.answerBelow()));
    }

    private Response home(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        return "home".equals(payload.getEvent().getTab())
                ? take(
                        payload.getEventId(),
                        context,
                        Accepted.of(Accepted.Kind.HOME, "", payload.getEvent().getUser()))
                : context.ack();
    }

    /** An event that could not be stored is not acknowledged: Slack sends it again. */
    private Response take(String event, EventContext context, Accepted accepted) {
        return switch (desk.take(event, Optional.ofNullable(context.getRetryNum()), accepted)) {
            case FIRST, REPEAT -> context.ack();
            case FULL, AWAY ->
                Response.builder()
                        .statusCode(503)
                        .contentType("text/plain")
                        .body("not stored")
                        .build();
        };
    }

    private Response paste(BlockActionRequest request, ActionContext context) {
        var asked = request.getPayload();
        desk.afterwards(() -> show(asked.getTriggerId(), asked.getUser().getId(), new Remembered("", "")));
        return context.ack();
    }

    private void show(String trigger, String user, Remembered remembered) throws Exception {
        var opened = client.viewsOpen(
                view -> view.triggerId(trigger).view(Pages.form(people.known(user), remembered.json())));
        if (!opened.isOk()) {
            throw new Refused("Slack opened no form: " + opened.getError());
        }
    }

    private Response form(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        String user = request.getPayload().getUser().getId();
        var values = view.getState().getValues();
        var text = Optional.ofNullable(values.get(Pages.TEXT))
                .map(block -> block.get(Pages.TEXT))
                .map(value -> value.getValue())
                .orElse("");
        var files = Optional.ofNullable(values.get(Pages.FILES))
                .map(block -> block.get(Pages.FILES))
                .map(value -> value.getFiles())
                .orElseGet(List::of);
        if (text.isBlank() && files.isEmpty()) {
            return context.ackWithErrors(Map.of(Pages.TEXT, messages.say("nothing-to-read")));
        }
        var remembered = Remembered.read(view.getPrivateMetadata());
        var accepted = Accepted.question("trace\n" + text, user).with(files);
        var taken = desk.take(
                view.getId(),
                Optional.empty(),
                remembered.responseUrl().isEmpty()
                        ? accepted.below(user, "")
                        : accepted.by(remembered.responseUrl(), remembered.channel(), false));
        return switch (taken) {
            case FIRST, REPEAT -> context.ack();
            case FULL, AWAY -> context.ackWithErrors(Map.of(Pages.TEXT, Bot.says(people.known(user), taken.said())));
        };
    }

    private static Optional<Integer> retry(String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }
}

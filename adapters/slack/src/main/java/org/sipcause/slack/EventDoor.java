package org.sipcause.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Slack tells the bot of by itself: a mention, a word to it alone, a posted trace, a look at its home page. */
final class EventDoor {
    private static final Pattern THIS_THREAD = Pattern.compile("(?i)\\s*(?:trace|diagnose)?\\s*[?!.]*\\s*");

    private final CardMaker maker;
    private final Desk desk;

    EventDoor(CardMaker maker, Desk desk) {
        this.maker = maker;
        this.desk = desk;
    }

    /** Opens it. */
    void open(App app) {
        app.event(AppMentionEvent.class, this::mention);
        app.event(
                MessageEvent.class,
                (payload, context) -> Posted.of(payload.getEvent())
                        .map(posted -> posted(posted, payload.getEventId(), context))
                        .orElseGet(context::ack));
        app.event(
                MessageFileShareEvent.class,
                (payload, context) -> Posted.of(payload.getEvent())
                        .map(posted -> posted(posted, payload.getEventId(), context))
                        .orElseGet(context::ack));
        app.event(AppHomeOpenedEvent.class, this::home);
    }

    /** A mention asks what it says; one that says nothing, in a thread, is about the traces that people posted there. */
    private Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        var event = payload.getEvent();
        boolean bots = event.getBotId() != null
                || event.getUser() == null
                || event.getUser().equals(context.getBotUserId())
                || "bot_message".equals(event.getSubtype());
        if (bots) {
            return context.ack();
        }
        String words = SlackText.typed(
                context.getBotUserId() == null
                        ? event.getText()
                        : SlackText.without(context.getBotUserId(), event.getText()));
        boolean noFiles = event.getFiles() == null || event.getFiles().isEmpty();
        boolean gather = event.getThreadTs() != null
                && noFiles
                && THIS_THREAD.matcher(words).matches();
        var asked = Accepted.question(words, event.getUser())
                .with(event.getFiles())
                .below(event.getChannel(), event.getThreadTs() == null ? event.getTs() : event.getThreadTs());
        return take(payload.getEventId(), context, gather ? asked.gathering() : asked);
    }

    /** A word to the bot alone is for it; one in a channel only where the channel wants that, and where it looks like a trace. */
    private Response posted(Posted posted, String event, EventContext context) {
        String mine = "<@" + context.getBotUserId();
        boolean ours = posted.user().equals(context.getBotUserId());
        boolean mentioned = !posted.isDirect() && String.valueOf(posted.text()).contains(mine);
        boolean wanted = posted.isDirect()
                || (posted.looksLikeTrace() && maker.chosen(posted.channel()).watch());
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
}

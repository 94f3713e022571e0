package org.sipcause.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.response.ResponseTypes;
import com.slack.api.model.File;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sipcause.Bot;
import org.sipcause.chat.Preferences;

/**
 * The ways in which people in Slack ask: the command, the shortcut on a message, a button; {@link EventDoor} and {@link PageDoor} are
 * the others. Each one ends with the question stored, and only then Slack is told that it arrived; nothing is sent to Slack before.
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

    private final CardMaker maker;
    private final Desk desk;
    private final PageDoor pages;
    private final People people;

    Doors(CardMaker maker, Desk desk, PageDoor pages, People people) {
        this.maker = maker;
        this.desk = desk;
        this.pages = pages;
        this.people = people;
    }

    /** Opens them all. */
    void open(App app) {
        app.command("/sip", this::command);
        app.messageShortcut(SHORTCUT, this::shortcut);
        app.blockAction(Pattern.compile(Pattern.quote(ASK) + "\\d+"), this::button);
        app.blockAction(Pattern.compile(Pattern.quote(KEPT) + "\\d+"), this::button);
        app.blockAction(PUBLISH, this::button);
        app.blockAction(SHOW, this::button);
    }

    private Response command(SlashCommandRequest request, SlashCommandContext context) {
        var asked = request.getPayload();
        String text = SlackText.typed(asked.getText());
        String user = asked.getUserId();
        if (BARE_TRACE.matcher(text).matches() && asked.getTriggerId() != null) {
            pages.openForm(asked.getTriggerId(), user, new Remembered(asked.getResponseUrl(), asked.getChannelId()));
            return context.ack();
        }
        if (Questions.isQuick(text) && !SETTINGS.matcher(text).matches()) {
            Preferences chosen = maker.chosen(asked.getChannelId());
            Answer answer = maker.now(text, user, chosen);
            if (!people.knows(user)) {
                // for the next answer: this one is not to wait for Slack
                desk.afterwards(() -> people.language(user));
            }
            return context.ack(PrivateReply.acknowledgement(answer, chosen.shown() == Preferences.Shown.PUBLIC));
        }
        var taken = desk.take(
                asked.getTriggerId(),
                retry(request.getHeaders().getFirstValue("x-slack-retry-num")),
                Accepted.question(text, user).by(asked.getResponseUrl(), asked.getChannelId(), true));
        return switch (taken) {
            case REPEAT -> context.ack();
            case FIRST, FULL, AWAY ->
                context.ack(ack ->
                        ack.responseType(ResponseTypes.ephemeral).text(Bot.says(people.known(user), taken.said())));
        };
    }

    private Response shortcut(MessageShortcutRequest request, MessageShortcutContext context) {
        var asked = request.getPayload();
        var message = asked.getMessage();
        String text = message == null ? "" : SlackText.typed(message.getText());
        List<File> files = message == null || message.getFiles() == null ? List.of() : message.getFiles();
        String user = asked.getUser().getId();
        var accepted = text.isBlank() && files.isEmpty()
                ? Accepted.of(Accepted.Kind.SENTENCE, "answer.nothing-to-read", user)
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
            if (asked.getView() != null) {
                pages.show(asked, value);
                return context.ack();
            }
            String channel =
                    asked.getChannel() == null ? "" : asked.getChannel().getId();
            var card = asked.getContainer();
            desk.takeOrSay(
                    asked.getTriggerId(),
                    retry(request.getHeaders().getFirstValue("x-slack-retry-num")),
                    pressed(String.valueOf(pressed.getActionId()), value, user)
                            .by(asked.getResponseUrl(), channel, false)
                            .from(card == null ? "" : card.getThreadTs(), card == null || card.isEphemeral()),
                    people.known(user));
        }
        return context.ack();
    }

    private static Accepted pressed(String action, String value, String user) {
        if (action.startsWith(KEPT)) {
            return Accepted.of(Accepted.Kind.KEPT, value, user);
        }
        return switch (action) {
            case PUBLISH -> Accepted.of(Accepted.Kind.PUBLISH, value, user);
            case SHOW -> Accepted.of(Accepted.Kind.SHOW, value, user);
            default -> Accepted.question(value, user).asked();
        };
    }

    private static Optional<Integer> retry(String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }
}

package org.sipcause.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.Responder;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sipcause.Bot;

/** The pages that the bot opens: the form to paste into, its home, and an answer over either of them. */
final class PageDoor {
    /** As long as Slack lets a page be opened after somebody pressed a button. */
    private static final Duration OPENING = Duration.ofSeconds(1);

    private final Slack slack;
    private final MethodsClient client;
    private final CardMaker maker;
    private final Desk desk;
    private final People people;
    private final Pages pages;

    PageDoor(Slack slack, MethodsClient client, CardMaker maker, Desk desk, People people, Pages pages) {
        this.slack = slack;
        this.client = client;
        this.maker = maker;
        this.desk = desk;
        this.people = people;
        this.pages = pages;
    }

    /** Opens it. */
    void open(App app) {
        app.blockAction(Pages.PASTE, this::paste);
        app.blockAction(Pages.LANGUAGE, this::language);
        app.viewSubmission(Pages.FORM, this::form);
    }

    /** Opens the form; where Slack does not let us, the asker is told so by the address that came with the command. */
    void openForm(String trigger, String user, Remembered remembered) {
        desk.afterwards(() -> {
            Locale locale = people.known(user);
            if (!opened(trigger, Pages.form(locale, remembered.json()))
                    && !remembered.responseUrl().isEmpty()) {
                new PrivateReply(
                                new Responder(slack, remembered.responseUrl()),
                                client,
                                remembered.channel(),
                                user,
                                false,
                                false)
                        .working(Bot.says(locale, "answer.no-form"));
            }
        });
    }

    /** Shows a kept card over the home page, or in the place of one that is shown there already. */
    void show(BlockActionPayload asked, String name) {
        desk.afterwards(() -> {
            Locale locale = people.language(asked.getUser().getId());
            View view = Pages.answer(maker.kept(name, locale).orElseGet(() -> maker.gone(locale)));
            if ("modal".equals(asked.getView().getType())) {
                Patience.of(
                        OPENING,
                        () -> client.viewsUpdate(
                                update -> update.viewId(asked.getView().getId()).view(view)));
            } else {
                opened(asked.getTriggerId(), view);
            }
        });
    }

    private boolean opened(String trigger, View view) throws SlackApiException {
        try {
            return Patience.of(
                            OPENING,
                            () -> client.viewsOpen(
                                    open -> open.triggerId(trigger).view(view)))
                    .isOk();
        } catch (IOException notNow) {
            return false;
        }
    }

    private Response paste(BlockActionRequest request, ActionContext context) {
        var asked = request.getPayload();
        openForm(asked.getTriggerId(), asked.getUser().getId(), new Remembered("", ""));
        return context.ack();
    }

    private Response language(BlockActionRequest request, ActionContext context) {
        var asked = request.getPayload();
        String user = asked.getUser().getId();
        Optional<String> tag = asked.getActions().stream()
                .flatMap(action -> Optional.ofNullable(action.getSelectedOption()).stream())
                .map(option -> option.getValue())
                .findFirst();
        tag.ifPresent(chosen -> desk.afterwards(() -> {
            people.choose(
                    user,
                    Bot.languages().contains(chosen) ? Optional.of(Locale.forLanguageTag(chosen)) : Optional.empty());
            View home = pages.home(user);
            Patience.of(
                    OPENING,
                    () -> client.viewsPublish(publish -> publish.userId(user).view(home)));
        }));
        return context.ack();
    }

    private Response form(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        String user = request.getPayload().getUser().getId();
        Locale locale = people.known(user);
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
            return context.ackWithErrors(Map.of(Pages.TEXT, Bot.says(locale, "answer.nothing-to-read")));
        }
        var remembered = Remembered.read(view.getPrivateMetadata());
        var accepted =
                Accepted.question(text.isBlank() ? "" : "trace\n" + text, user).with(files);
        var taken = desk.take(
                view.getId(),
                Optional.empty(),
                remembered.responseUrl().isEmpty()
                        ? accepted.below(user, "")
                        : accepted.by(remembered.responseUrl(), remembered.channel(), false));
        return switch (taken) {
            case FIRST, REPEAT -> context.ack();
            case FULL, AWAY -> context.ackWithErrors(Map.of(Pages.TEXT, Bot.says(locale, taken.said())));
        };
    }
}

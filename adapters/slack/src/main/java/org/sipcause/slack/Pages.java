package org.sipcause.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sipcause.Bot;
import org.sipcause.chat.Harmless;
import org.sipcause.runtime.durable.RecentAnswers;

/** The bot's pages in Slack: the form to paste a trace into, its home, and an answer that is looked at from there. */
final class Pages {
    /** What Slack calls the form by. */
    static final String FORM = "paste_sip_trace";
    /** What the button on the home page is called by. */
    static final String PASTE = "paste";
    /** What the choice of a language is called by. */
    static final String LANGUAGE = "language";
    /** The fields of the form. */
    static final String TEXT = "text";

    static final String FILES = "files";
    private static final String AUTOMATIC = "auto";
    private static final int TEXT_MOST = 3000;
    private static final int FILES_MOST = 5;
    private static final int RECENT = 5;
    private static final int LINE = 300;

    private final People people;
    private final RecentAnswers recent;

    Pages(People people, RecentAnswers recent) {
        this.people = people;
        this.recent = recent;
    }

    /** The form; {@code remembered} comes back with it. */
    static View form(Locale locale, String remembered) {
        return modal(locale)
                .callbackId(FORM)
                .privateMetadata(remembered)
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(Bot.says(locale, "ask"))
                        .build())
                .blocks(List.<LayoutBlock>of(
                        InputBlock.builder()
                                .blockId(TEXT)
                                .optional(true)
                                .label(plain(Bot.says(locale, "paste-label")))
                                .element(PlainTextInputElement.builder()
                                        .actionId(TEXT)
                                        .multiline(true)
                                        .maxLength(TEXT_MOST)
                                        .placeholder(plain(Bot.says(locale, "paste-hint")))
                                        .build())
                                .build(),
                        InputBlock.builder()
                                .blockId(FILES)
                                .optional(true)
                                .label(plain(Bot.says(locale, "paste-files")))
                                .element(FileInputElement.builder()
                                        .actionId(FILES)
                                        .maxFiles(FILES_MOST)
                                        .build())
                                .build()))
                .build();
    }

    /** An answer that is looked at again, over the page. */
    static View answer(Answer answer) {
        String rest = Bot.says(answer.locale(), "answer.clipped-private");
        return modal(answer.locale())
                .callbackId("answer")
                .blocks(SlackCards.draw(answer.card(), rest, answer.buttons()).blocks())
                .build();
    }

    /** The home page of a person: what can be asked, in which language it is answered, and what it was lately. */
    View home(String user) {
        Locale locale = people.language(user);
        List<LayoutBlock> blocks = new ArrayList<>(List.of(
                header(Bot.says(locale, "paste-title")),
                SectionBlock.builder()
                        .text(plain(Bot.says(locale, "home-example")))
                        .build(),
                ActionsBlock.builder()
                        .elements(List.of(button(PASTE, Bot.says(locale, "home-trace"), "")))
                        .build(),
                SectionBlock.builder()
                        .text(plain(Bot.says(locale, "home.language")))
                        .accessory(languages(user, locale))
                        .build(),
                header(Bot.says(locale, "home.recent"))));
        List<RecentAnswers.Recent> latest = recent.of(user, RECENT);
        for (int i = 0; i < latest.size(); i++) {
            var one = latest.get(i);
            blocks.add(SectionBlock.builder()
                    .text(plain(Mrkdwn.escape(Mrkdwn.head(Harmless.line(one.title()), LINE))))
                    .accessory(button(Doors.KEPT + i, Bot.says(locale, "home.open"), one.card()))
                    .build());
        }
        if (latest.isEmpty()) {
            blocks.add(SectionBlock.builder()
                    .text(plain(Bot.says(locale, "home.none")))
                    .build());
        }
        return View.builder().type("home").blocks(blocks).build();
    }

    private StaticSelectElement languages(String user, Locale locale) {
        var automatic = option(Bot.says(locale, "home.automatic"), AUTOMATIC);
        List<OptionObject> all = Stream.concat(
                        Stream.of(automatic), Bot.languages().stream().map(Pages::language))
                .toList();
        String chosen = people.chosen(user).map(Locale::toLanguageTag).orElse(AUTOMATIC);
        return StaticSelectElement.builder()
                .actionId(LANGUAGE)
                .options(all)
                .initialOption(all.stream()
                        .filter(option -> option.getValue().equals(chosen))
                        .findFirst()
                        .orElse(automatic))
                .build();
    }

    /** A language by the name that it has in itself. */
    private static OptionObject language(String tag) {
        Locale itself = Locale.forLanguageTag(tag);
        return option(itself.getDisplayName(itself), tag);
    }

    private static OptionObject option(String words, String value) {
        return OptionObject.builder().text(plain(words)).value(value).build();
    }

    private static HeaderBlock header(String words) {
        return HeaderBlock.builder().text(plain(words)).build();
    }

    private static ButtonElement button(String action, String words, String value) {
        return ButtonElement.builder()
                .actionId(action)
                .text(plain(words))
                .value(value.isEmpty() ? null : value)
                .build();
    }

    private static View.ViewBuilder modal(Locale locale) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Bot.says(locale, "paste-short"))
                        .build());
    }

    private static PlainTextObject plain(String words) {
        return PlainTextObject.builder().text(words).emoji(false).build();
    }
}

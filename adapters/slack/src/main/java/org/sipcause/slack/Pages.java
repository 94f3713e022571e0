package org.sipcause.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import java.util.Locale;
import org.sipcause.Bot;

/** The bot's pages in Slack: the form to paste a trace into, and its home. */
final class Pages {
    /** What Slack calls the form by. */
    static final String FORM = "paste_sip_trace";
    /** What the button on the home page is called by. */
    static final String PASTE = "paste";
    /** The fields of the form. */
    static final String TEXT = "text";

    static final String FILES = "files";
    private static final int TEXT_MOST = 3000;
    private static final int FILES_MOST = 5;

    private Pages() {}

    /** The form; {@code remembered} comes back with it. */
    static View form(Locale locale, String remembered) {
        return View.builder()
                .type("modal")
                .callbackId(FORM)
                .privateMetadata(remembered)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Bot.says(locale, "paste-short"))
                        .build())
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

    /** The home page. */
    static View home(Locale locale) {
        return View.builder()
                .type("home")
                .blocks(List.<LayoutBlock>of(
                        HeaderBlock.builder()
                                .text(plain(Bot.says(locale, "paste-title")))
                                .build(),
                        SectionBlock.builder()
                                .text(plain(Bot.says(locale, "home-example")))
                                .build(),
                        ActionsBlock.builder()
                                .elements(List.of(ButtonElement.builder()
                                        .actionId(PASTE)
                                        .text(plain(Bot.says(locale, "home-trace")))
                                        .build()))
                                .build()))
                .build();
    }

    private static PlainTextObject plain(String words) {
        return PlainTextObject.builder().text(words).emoji(false).build();
    }
}

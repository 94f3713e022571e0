package org.sipcause.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;
import org.sipcause.Bot;

/** The form to paste a trace into: an option of a command has one line, a trace has many. */
final class Form {
    /** What Discord calls it by. */
    static final String ID = "sipcause:form";

    private static final String TEXT = "text";
    private static final String FILES = "files";
    private static final int FILES_MOST = 5;

    private Form() {}

    /** The form in the reader's language. */
    static Modal in(Locale locale) {
        return Modal.create(ID, Bot.says(locale, "paste-title"))
                .addComponents(
                        Label.of(
                                Bot.says(locale, "paste-label"),
                                TextInput.create(TEXT, TextInputStyle.PARAGRAPH)
                                        .setPlaceholder(Bot.says(locale, "paste-hint"))
                                        .setRequired(false)
                                        .build()),
                        Label.of(
                                Bot.says(locale, "paste-files"),
                                AttachmentUpload.create(FILES)
                                        .setRequiredRange(0, FILES_MOST)
                                        .setRequired(false)
                                        .build()))
                .build();
    }

    /** What was put into it. */
    static Ask read(ModalInteractionEvent event) {
        var text = event.getValue(TEXT);
        var files = event.getValue(FILES);
        List<SentFile> sent = files == null
                ? List.of()
                : files.getAsAttachmentList().stream().map(SentFile::of).toList();
        var words = text == null ? "" : Ask.unfenced(text.getAsString());
        return new Ask(
                words.isBlank() ? "" : "trace\n" + words,
                new ArrayList<>(sent),
                event.getUserLocale().toLocale());
    }
}

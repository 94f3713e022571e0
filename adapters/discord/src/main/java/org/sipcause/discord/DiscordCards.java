package org.sipcause.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Text;
import org.sipcause.runtime.durable.KeptCards;

/**
 * A card as a Discord message of components: containers in the colour of its tone, wide drawings between them over the full
 * width. What does not fit is cut from the end, said to be, and attached whole as a text file.
 */
final class DiscordCards {
    /** The most characters of all text in one message. */
    static final int TEXT = 4000;
    /** The most components of one message, nested ones included. */
    static final int COMPONENTS = 40;

    /** The file that holds the whole of a card that was cut. */
    static final String WHOLE = "answer.txt";

    private static final String TITLE_MARK = "### ";
    private static final int TITLE = 300;
    /** Columns of the attached text, as wide as a ladder of six participants. */
    private static final int WHOLE_WIDTH = 110;

    /** Kept back for the sentences that say what was left out. */
    private static final int NOTICES = 400;

    private DiscordCards() {}

    /** A sentence of our own, with nothing around it. */
    static MessageCreateData say(String sentence) {
        var lines = sentence.lines().map(Markdown::line).toList();
        return message().setComponents(TextDisplay.of(String.join("\n", lines))).build();
    }

    /**
     * What stands around a card.
     *
     * @param kept where its buttons lead
     * @param publish the id of the button that shows it to all
     * @param attached the names of files that are there already
     */
    record Around(List<KeptCards.Button> kept, Optional<String> publish, List<String> attached) {
        /** Nothing but a button that shows it to all, where its reader alone sees it. */
        static Around alone(boolean hidden) {
            return new Around(List.of(), hidden ? Optional.of(Published.ID) : Optional.empty(), List.of());
        }
    }

    /** Draws a card, with words of our own in the reader's language. */
    static MessageCreateData draw(Card card, Locale locale, Around around) {
        var layout = new Layout(card.tone());
        var headline = Text.of(card.headline());
        var title = TITLE_MARK + Markdown.line(headline, TITLE);
        layout.text(title);
        int room = TEXT - title.length() - NOTICES;
        boolean full = false;
        boolean cut = !title.equals(TITLE_MARK + Markdown.line(headline));
        for (var block : card.blocks()) {
            var part = Part.of(block);
            var shown = full ? part.head(0) : part.head(room);
            full |= shown.lines().size() < part.lines().size();
            cut |= full || part.shortened();
            if (!shown.lines().isEmpty()) {
                room -= layout.add(shown);
            }
        }
        var files = new CardFiles();
        if (cut) {
            files.add(Attachment.of(WHOLE, PlainText.of(WHOLE_WIDTH).render(card)));
            layout.text("-# " + Markdown.line(Bot.says(locale, "answer.clipped", "file", WHOLE)));
        }
        card.files().forEach(files::add);
        if (!files.leftOut().isEmpty()) {
            var names = Text.of(Bot.says(locale, "answer.not-attached", "files", String.join(", ", files.leftOut())));
            layout.text("-# " + Markdown.line(names, NOTICES / 2));
        }
        var button = around.publish().map(id -> Button.primary(id, Bot.says(locale, "publish")));
        var displays = new ArrayList<>(files.displays());
        around.attached().stream()
                .filter(name -> !replaced(name, files.uploads()))
                .map(DiscordCards::attached)
                .forEach(displays::add);
        layout.end(Buttons.rows(card, around.kept(), button), displays);
        return message()
                .setComponents(layout.components())
                .setFiles(files.uploads())
                .build();
    }

    /** Whether a file takes the place of one of the same name; the whole of a card that was cut belongs to that card alone. */
    static boolean replaced(String name, List<FileUpload> uploads) {
        return (name.equals(WHOLE) && !uploads.isEmpty())
                || uploads.stream().anyMatch(upload -> upload.getName().equals(name));
    }

    private static ContainerChildComponent attached(String name) {
        return CardFiles.isPicture(name)
                ? MediaGallery.of(MediaGalleryItem.fromUrl("attachment://" + name))
                : FileDisplay.fromFileName(name);
    }

    /** A message of components, whose links show no previews. */
    static MessageCreateBuilder message() {
        return new MessageCreateBuilder().useComponentsV2().setSuppressEmbeds(true);
    }
}

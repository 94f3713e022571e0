package org.sipcause.discord;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.sipcause.chat.Attachment;

/** An answer that one person saw, for everybody: drawn again from the message itself, which has its files. */
final class Published {
    /** The id of the button that asks for it; no question reads so. */
    static final String ID = "sipcause:publish";

    private Published() {}

    /**
     * The message without its button to publish it.
     *
     * @param files the files that it came with
     */
    static MessageCreateData of(Message seen, List<Attachment> files) {
        var uploads = new CardFiles();
        files.forEach(uploads::add);
        var components = seen.getComponents().stream()
                .flatMap(each -> top(each, uploads.displays()).stream())
                .toList();
        return DiscordCards.message()
                .setComponents(components)
                .setFiles(uploads.uploads())
                .build();
    }

    private static Optional<MessageTopLevelComponent> top(
            MessageTopLevelComponent component, List<ContainerChildComponent> files) {
        if (!(component instanceof Container container)) {
            return Optional.of(component);
        }
        var old = container.getComponents();
        // the files stand at the end of the last container, where the old ones stood that lead to the first answer
        boolean last = old.stream().anyMatch(child -> child instanceof FileDisplay || child instanceof MediaGallery);
        var children = Stream.concat(
                        old.stream().flatMap(child -> child(child).stream()), last ? files.stream() : Stream.empty())
                .toList();
        return children.isEmpty()
                ? Optional.empty()
                : Optional.of(Container.of(children).withAccentColor(container.getAccentColorRaw()));
    }

    private static Optional<ContainerChildComponent> child(ContainerChildComponent child) {
        return switch (child) {
            case FileDisplay _, MediaGallery _ -> Optional.empty();
            case ActionRow row -> {
                var kept = row.getButtons().stream()
                        .filter(button -> !ID.equals(button.getCustomId()))
                        .toList();
                yield kept.isEmpty() ? Optional.empty() : Optional.of(ActionRow.of(kept));
            }
            default -> Optional.of(child);
        };
    }
}

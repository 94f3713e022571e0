package org.sipcause.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import org.sipcause.chat.Tone;

/** The components of one message as they come in: texts in coloured containers, wide drawings between these. */
final class Layout {
    /** Texts that stand apart before others are joined to the last one: what keeps a message under 40 components. */
    private static final int TEXTS = 12;
    /** Drawings that leave the container; each one costs a container more. */
    private static final int DRAWINGS = 2;

    private final Tone tone;
    private final List<MessageTopLevelComponent> done = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<ContainerChildComponent> tail = new ArrayList<>();
    private int apart;
    private int drawings;

    Layout(Tone tone) {
        this.tone = tone;
    }

    /** Adds lines below what is there; the characters that this took are the answer. */
    int add(Part part) {
        var markdown = part.markdown();
        if (part.wide() && drawings < DRAWINGS) {
            drawings++;
            close();
            done.add(TextDisplay.of(markdown));
        } else if (apart >= TEXTS && !texts.isEmpty()) {
            texts.set(texts.size() - 1, texts.getLast() + "\n" + markdown);
            return markdown.length() + 1;
        } else {
            text(markdown);
        }
        return markdown.length();
    }

    /** Adds markdown of its own standing, such as the title. */
    void text(String markdown) {
        apart++;
        texts.add(markdown);
    }

    /** Adds buttons and files, which stand at the end. */
    void end(List<ActionRow> rows, List<? extends ContainerChildComponent> files) {
        tail.addAll(rows);
        tail.addAll(files);
    }

    /** Everything, in order. */
    List<MessageTopLevelComponent> components() {
        close();
        return List.copyOf(done);
    }

    private void close() {
        // buttons and files come last, so they join the last container only: add(Part) is not called after end()
        var children = Stream.concat(texts.stream().map(TextDisplay::of), tail.stream())
                .toList();
        if (!children.isEmpty()) {
            done.add(Container.of(children).withAccentColor(colour()));
        }
        texts.clear();
        tail.clear();
    }

    private int colour() {
        return switch (tone) {
            case GOOD -> 0x2E8B57;
            case BAD -> 0xD0312D;
            case UNSURE, UNCLEAR -> 0xE0A100;
            case NEUTRAL -> 0x5B7083;
        };
    }
}

package org.sipcause.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sipcause.chat.Attachment;
import org.sipcause.flow.Call;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.Row;
import org.sipcause.report.picture.Drawing;
import org.sipcause.report.picture.Pages;
import org.sipcause.report.picture.Palette;
import org.sipcause.report.picture.Png;

/**
 * A page of a ladder as PNG, drawn and painted when it is asked for: most answers are read without it.
 *
 * @param drawing lays it out
 * @param scale pixels of the picture for one of the drawing
 */
record LadderPicture(String name, String alternative, Supplier<Drawing> drawing, Palette palette, double scale)
        implements Attachment {
    /** The width that is read on a phone as well as beside a conversation. */
    static final int PHONE = 480;

    /** Pixels of a chat's picture for one of the drawing: readable on a dense screen, and still small. */
    static final double SHARP = 1.5;

    /** One picture of a call for a card: the page where the call failed, or what is marked, or its first. */
    static LadderPicture ofCard(Ladders ladders, Ladder ladder, Call call) {
        var name = ladders.words().label("ladder.file") + ".png";
        var marked = ladders.marked(ladder);
        return new LadderPicture(
                name,
                ladders.alternative(ladder, call),
                () -> {
                    var pages = Pages.of(ladder, ladders.caption(ladder, call), PHONE);
                    return pages.stream()
                            .filter(page -> page.steps().stream()
                                    .anyMatch(step ->
                                            marked.filter(step.arrow()::equals).isPresent()))
                            .findFirst()
                            .orElse(pages.getFirst());
                },
                Palette.LIGHT,
                SHARP);
    }

    /** Pictures of pages, numbered from the second on. */
    static List<Attachment> of(List<Drawing> pages, String name, Palette palette, double scale) {
        var files = new ArrayList<Attachment>();
        for (var page : pages) {
            files.add(new LadderPicture(
                    numbered(name, files.size(), ".png"), page.alternative(), () -> page, palette, scale));
        }
        return files;
    }

    /** At most so many pages: the one that shows a message is among them. */
    static List<Drawing> around(List<Drawing> pages, Optional<Row.Arrow> shown, int most) {
        var at = 0;
        for (var page = 0; page < pages.size(); page++) {
            if (pages.get(page).steps().stream()
                    .anyMatch(step -> shown.filter(step.arrow()::equals).isPresent())) {
                at = page;
                break;
            }
        }
        var first = Math.max(0, Math.min(at - most / 2, pages.size() - most));
        return pages.subList(first, Math.min(pages.size(), first + most));
    }

    static String numbered(String name, int page, String ending) {
        return page == 0 ? name + ending : name + "-" + (page + 1) + ending;
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public InputStream open() throws IOException {
        return new ByteArrayInputStream(Png.of(drawing.get(), palette, scale));
    }
}

package org.sipcause.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.sipcause.chat.Attachment;
import org.sipcause.flow.Call;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.LadderMermaid;
import org.sipcause.report.picture.Caption;
import org.sipcause.report.picture.Drawing;
import org.sipcause.report.picture.Pages;
import org.sipcause.report.picture.Palette;
import org.sipcause.report.picture.Png;
import org.sipcause.report.picture.Svg;

/** A ladder as files: text and Mermaid as one, pictures as one for each page. */
record LadderFiles(Ladders ladders, Ladder ladder, Call call, Caption.Sign sign, LadderOptions options, String text) {
    /** Pages that go into a message; on a disk there is room for all. */
    private static final int IN_CHAT = 3;

    /** Pixels of a chat's picture for one of the drawing: readable on a dense screen, and still small. */
    private static final double SHARP = 1.5;

    List<Attachment> files() {
        var name = ladders.words().label("ladder.file");
        var palette = options.dark() ? Palette.DARK : Palette.LIGHT;
        return switch (options.as().orElse("")) {
            case "txt" -> List.of(Attachment.of(name + ".txt", text + "\n"));
            case "mmd" -> List.of(Attachment.of(name + ".mmd", LadderMermaid.of(ladder, ladders.headline(call))));
            case "svg" -> {
                var files = new ArrayList<Attachment>();
                for (var page : pages()) {
                    files.add(Attachment.of(numbered(name, files.size(), ".svg"), Svg.of(page, palette)));
                }
                yield files;
            }
            case "png" -> pictures(name, palette, 1, Integer.MAX_VALUE);
            default -> options.columns().isPresent() ? List.of() : pictures(name, palette, SHARP, IN_CHAT);
        };
    }

    private List<Attachment> pictures(String name, Palette palette, double scale, int most) {
        var files = new ArrayList<Attachment>();
        for (var page : pages().stream().limit(most).toList()) {
            files.add(new Picture(numbered(name, files.size(), ".png"), page, palette, scale));
        }
        return files;
    }

    private List<Drawing> pages() {
        var caption = new Caption(
                sign,
                ladders.headline(call),
                new CallLine(ladders.words(), call).line(),
                ladders.alternative(ladder, call),
                ladders.phrases());
        return Pages.of(ladder, caption, options.width());
    }

    private static String numbered(String name, int page, String ending) {
        return page == 0 ? name + ending : name + "-" + (page + 1) + ending;
    }

    /** A page that is painted when it is asked for: most answers are read without it. */
    private record Picture(String name, Drawing drawing, Palette palette, double scale) implements Attachment {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public String alternative() {
            return drawing.alternative();
        }

        @Override
        public InputStream open() throws IOException {
            return new ByteArrayInputStream(Png.of(drawing, palette, scale));
        }
    }
}

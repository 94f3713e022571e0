package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import org.sipcause.chat.Attachment;
import org.sipcause.flow.Call;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.LadderMermaid;
import org.sipcause.report.picture.Drawing;
import org.sipcause.report.picture.Pages;
import org.sipcause.report.picture.Palette;
import org.sipcause.report.picture.Svg;

/** A ladder as files: text and Mermaid as one, pictures as one for each page. */
record LadderFiles(Ladders ladders, Ladder ladder, Call call, LadderOptions options, String text) {
    /** Pages that go into a message; on a disk there is room for all. */
    static final int IN_CHAT = 3;

    List<Attachment> files() {
        var name = ladders.words().label("ladder.file");
        var palette = options.dark() ? Palette.DARK : Palette.LIGHT;
        return switch (options.as().orElse("")) {
            case "txt" -> List.of(Attachment.of(name + ".txt", text + "\n"));
            case "mmd" -> List.of(Attachment.of(name + ".mmd", LadderMermaid.of(ladder, ladders.headline(call))));
            case "svg" -> {
                var files = new ArrayList<Attachment>();
                for (var page : pages()) {
                    files.add(Attachment.of(LadderPicture.numbered(name, files.size(), ".svg"), Svg.of(page, palette)));
                }
                yield files;
            }
            case "png" -> LadderPicture.of(pages(), name, palette, 1);
            default ->
                options.columns().isPresent()
                        ? List.of()
                        : LadderPicture.of(
                                LadderPicture.around(pages(), ladders.marked(ladder), IN_CHAT),
                                name,
                                palette,
                                LadderPicture.SHARP);
        };
    }

    private List<Drawing> pages() {
        return Pages.of(ladder, ladders.caption(ladder, call), options.width());
    }
}

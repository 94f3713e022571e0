package org.sipcause.discord;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.sipcause.chat.Attachment;

/** The files of one message: as many, and as large, as Discord takes. */
final class CardFiles {
    /** What Discord takes of one file without being asked for more: 10 MiB. */
    static final long LIMIT = 10L << 20;
    /** What it takes of one request: 25 MiB, less what the message itself needs. */
    private static final long SUM = 24L << 20;

    private static final int MOST = 5;
    private static final int NAME = 80;
    private static final int DESCRIPTION = 1024;

    private final List<FileUpload> uploads = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private long sum;

    /** Adds a file, or remembers that it was left out. */
    void add(Attachment file) {
        try (var in = file.open()) {
            byte[] bytes = in.readNBytes((int) LIMIT + 1);
            if (uploads.size() == MOST || bytes.length > LIMIT || sum + bytes.length > SUM) {
                leftOut.add(file.name());
                return;
            }
            sum += bytes.length;
            var upload = new Upload(bytes, name(file.name()));
            if (!file.alternative().isEmpty()) {
                upload.setDescription(file.alternative()
                        .substring(0, Math.min(DESCRIPTION, file.alternative().length())));
            }
            uploads.add(upload);
        } catch (IOException unreadable) { // a machine without fonts draws no picture; the card says the same in words
            leftOut.add(file.name());
        }
    }

    /** What goes out with the message. */
    List<FileUpload> uploads() {
        return List.copyOf(uploads);
    }

    /** The names of the files that were too many or too large. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The components without which Discord would not show the files: pictures as such, all others by name. */
    List<ContainerChildComponent> displays() {
        var all = new ArrayList<ContainerChildComponent>();
        var pictures = uploads.stream()
                .filter(CardFiles::isPicture)
                .map(CardFiles::shown)
                .toList();
        if (!pictures.isEmpty()) {
            all.add(MediaGallery.of(pictures));
        }
        uploads.stream()
                .filter(upload -> !isPicture(upload))
                .map(FileDisplay::fromFile)
                .forEachOrdered(all::add);
        return all;
    }

    private static MediaGalleryItem shown(FileUpload upload) {
        var item = MediaGalleryItem.fromFile(upload);
        var words = String.valueOf(upload.getDescription());
        return upload.getDescription() == null
                ? item
                : item.withDescription(
                        words.substring(0, Math.min(MediaGalleryItem.MAX_DESCRIPTION_LENGTH, words.length())));
    }

    private static boolean isPicture(FileUpload upload) {
        return isPicture(upload.getName());
    }

    /** Whether Discord shows a file of that name as a picture. */
    static boolean isPicture(String name) {
        return name.endsWith(".png");
    }

    /** A component finds its file by name: plain letters, and no name twice. */
    private String name(String raw) {
        var plain = raw.replaceAll("[^A-Za-z0-9._-]+", "_");
        plain = plain.substring(Math.max(0, plain.length() - NAME));
        if (!plain.matches(".*[A-Za-z0-9].*")) {
            plain = "file";
        }
        var name = names.contains(plain) ? names.size() + "_" + plain : plain;
        names.add(name);
        return name;
    }

    /** A file whose number is written as Discord describes it, as a string; JDA writes a number. */
    private static final class Upload extends FileUpload {
        private Upload(byte[] bytes, String name) {
            super(new ByteArrayInputStream(bytes), name);
        }

        @Override
        public DataObject toAttachmentData(int index) {
            return super.toAttachmentData(index).put("id", Integer.toString(index));
        }
    }
}

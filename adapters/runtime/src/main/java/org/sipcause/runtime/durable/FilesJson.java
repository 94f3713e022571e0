package org.sipcause.runtime.durable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.sipcause.chat.Attachment;

/** The files of a card as JSON and back: packed, since a page of text is ten times as large as it has to be. */
final class FilesJson {
    /** The largest file that is kept, unpacked: Discord takes no larger one. */
    private static final int LARGEST = 10 << 20;
    /** The most letters that a packed file may have. */
    private static final int LONGEST = 1 << 20;

    private FilesJson() {}

    /** Writes those that can be read and are not too large; the others are not kept. */
    static void write(List<Attachment> files, ArrayNode array) {
        for (var file : files) {
            try (var in = file.open()) {
                var bytes = in.readNBytes(LARGEST + 1);
                var packed = Base64.getEncoder().encodeToString(packed(bytes));
                if (bytes.length <= LARGEST && packed.length() <= LONGEST) {
                    array.addObject()
                            .put("name", file.name())
                            .put("alternative", file.alternative())
                            .put("bytes", packed);
                }
            } catch (IOException e) {
                // a picture that this machine cannot draw: the card says the same in words
            }
        }
    }

    static List<Attachment> read(JsonNode array) {
        var files = new ArrayList<Attachment>();
        for (var node : array) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(
                    Base64.getDecoder().decode(node.path("bytes").asText())))) {
                files.add(Attachment.of(
                        node.path("name").asText(),
                        in.readNBytes(LARGEST),
                        node.path("alternative").asText()));
            } catch (IOException | IllegalArgumentException e) {
                // of a later version, or damaged: the card stands without it
            }
        }
        return files;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}

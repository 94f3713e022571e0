package org.sipcause.report.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A picture as a PNG file (ISO/IEC 15948). The JDK's writer makes such drawings half as large again and cannot put the
 * alternative text in without a detour.
 */
final class PngFile {
    /** The best that zlib has takes seven times as long for a twentieth less. */
    private static final int LEVEL = 6;

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;

    private PngFile() {}

    /** The file; title and alternative text stand in it as text, in UTF-8. */
    static byte[] of(Indexed picture, String title, String alternative) throws IOException {
        var bytes = new ByteArrayOutputStream(1 << 16);
        var out = new DataOutputStream(bytes);
        out.writeLong(SIGNATURE);
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(picture.width());
        fields.writeInt(picture.height());
        fields.write(new byte[] {8, 3, 0, 0, 0}); // eight bits, indexed, deflate, filters by row, not interlaced
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "PLTE", table(picture.colours()));
        chunk(out, "iTXt", text("Title", title));
        chunk(out, "iTXt", text("Description", alternative));
        chunk(out, "IDAT", packed(picture));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] table(int[] colours) {
        var table = new byte[colours.length * 3];
        for (var i = 0; i < colours.length; i++) {
            table[3 * i] = (byte) (colours[i] >> 16);
            table[3 * i + 1] = (byte) (colours[i] >> 8);
            table[3 * i + 2] = (byte) colours[i];
        }
        return table;
    }

    /** Keyword, not compressed, no language, no translated keyword, text (§11.3.4.5). */
    private static byte[] text(String keyword, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(keyword.getBytes(StandardCharsets.US_ASCII));
        bytes.write(new byte[5]);
        bytes.write(text.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** Rows without a filter: indexes are no quantities, their differences say nothing. */
    private static byte[] packed(Indexed picture) throws IOException {
        var deflater = new Deflater(LEVEL);
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
            for (var y = 0; y < picture.height(); y++) {
                out.write(0);
                out.write(picture.pixels(), y * picture.width(), picture.width());
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}

package org.sipcause.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All entries of a language, bound in one resource, where each is found without reading the others. An archive with a name for
 * every entry would take longer to open than a look-up takes.
 *
 * <p>It begins with {@value #PLACES} places of three 32-bit numbers: the hash of a name, where its entry begins, 0 where none does,
 * and the entry's length in bytes. Then come the entries: the name, a line feed, the text, in UTF-8. An entry stands in the place of
 * its hash, or in the next free one.
 */
public final class Volume {
    /** What the resource is called in the folder of its language. */
    public static final String NAME = "entries";

    private static final int PLACES = 4096;
    private static final int PLACE = 3 * Integer.BYTES;

    private Volume() {}

    /**
     * Binds entries, given by their names; the same entries give the same bytes.
     *
     * @throws IllegalArgumentException where they are so many that to find one would take long
     */
    public static byte[] bind(SortedMap<String, String> entries) {
        if (entries.size() > PLACES / 2) {
            throw new IllegalArgumentException(entries.size() + " entries need more than " + PLACES + " places");
        }
        int size = PLACES * PLACE;
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            size += bytes(entry).length;
        }
        ByteBuffer volume = ByteBuffer.allocate(size).position(PLACES * PLACE);
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            int hash = entry.getKey().hashCode();
            int place = hash;
            while (volume.getInt(at(place) + Integer.BYTES) != 0) {
                place++;
            }
            byte[] bytes = bytes(entry);
            volume.putInt(at(place), hash)
                    .putInt(at(place) + Integer.BYTES, volume.position())
                    .putInt(at(place) + 2 * Integer.BYTES, bytes.length)
                    .put(bytes);
        }
        return volume.array();
    }

    /** The text of an entry; nothing where there is none of that name, or no volume in that language. */
    static Optional<String> text(String language, String name) {
        int hash = name.hashCode();
        try {
            for (int place = hash; ; place++) {
                try (InputStream in = Resource.open(language + "/" + NAME)) {
                    if (in == null) {
                        return Optional.empty();
                    }
                    in.skipNBytes(at(place));
                    ByteBuffer found = ByteBuffer.wrap(read(in, PLACE));
                    boolean same = found.getInt() == hash;
                    int begin = found.getInt();
                    if (begin == 0) {
                        return Optional.empty();
                    } else if (same) {
                        in.skipNBytes(begin - at(place) - PLACE);
                        String entry = new String(read(in, found.getInt()), StandardCharsets.UTF_8);
                        if (entry.startsWith(name) && entry.charAt(name.length()) == '\n') {
                            return Optional.of(entry.substring(name.length() + 1));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the catalogue in " + language, e);
        }
    }

    private static int at(int place) {
        return (place & (PLACES - 1)) * PLACE;
    }

    private static byte[] read(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        int read = in.readNBytes(bytes, 0, length);
        if (read < length) {
            throw new IOException("it ends " + (length - read) + " bytes early");
        }
        return bytes;
    }

    private static byte[] bytes(Map.Entry<String, String> entry) {
        return (entry.getKey() + "\n" + entry.getValue()).getBytes(StandardCharsets.UTF_8);
    }
}

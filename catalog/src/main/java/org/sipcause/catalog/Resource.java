package org.sipcause.catalog;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The resources beside this class. Where they are in a jar they are read from it as from any archive: asked the usual way, the JVM
 * goes through all jars and modules first, which takes longer than a short answer.
 */
final class Resource {
    private static final Optional<ZipFile> JAR = jar();
    private static final String FOLDER = "org/sipcause/catalog/";

    private Resource() {}

    private static Optional<ZipFile> jar() {
        try {
            CodeSource source = Resource.class.getProtectionDomain().getCodeSource();
            File file = source == null
                    ? new File("")
                    : new File(source.getLocation().toURI());
            return file.isFile() ? Optional.of(new ZipFile(file)) : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // not a file of its own: the usual way finds it
        }
    }

    /** The text of a resource such as {@code languages}; nothing where there is none. */
    static Optional<String> text(String name) {
        try (InputStream in = open(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the catalogue", e);
        }
    }

    /** The bytes of a resource from their beginning; null where there is none. */
    static InputStream open(String name) throws IOException {
        if (JAR.isEmpty()) {
            return Resource.class.getResourceAsStream(name);
        }
        ZipEntry entry = JAR.get().getEntry(FOLDER + name);
        return entry == null ? null : JAR.get().getInputStream(entry);
    }
}

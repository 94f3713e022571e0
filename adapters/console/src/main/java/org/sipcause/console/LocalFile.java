package org.sipcause.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.sipcause.chat.Attachment;

/** A file named on the command line; whether it can be read shows when it is opened. */
record LocalFile(String name) implements Attachment {
    boolean readable() {
        try {
            Path path = Path.of(name);
            return Files.isReadable(path) && !Files.isDirectory(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public long size() {
        try {
            return Files.size(Path.of(name));
        } catch (IOException | InvalidPathException e) {
            return 0;
        }
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return Files.newInputStream(Path.of(name));
        } catch (InvalidPathException e) {
            throw new IOException(e.getReason(), e);
        }
    }
}

package org.sipcause.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sipcause.chat.Attachment;

/** A file that was fetched: in memory while it is small, in a temporary file otherwise. Closing it throws the bytes away. */
public final class Download implements Attachment, AutoCloseable {
    private final String name;
    private final byte[] head;
    private final Optional<Path> file;
    private final long size;

    Download(String name, byte[] bytes) {
        this(name, bytes, Optional.empty(), bytes.length);
    }

    Download(String name, Path file, long size) {
        this(name, new byte[0], Optional.of(file), size);
    }

    private Download(String name, byte[] head, Optional<Path> file, long size) {
        this.name = name;
        this.head = head;
        this.file = file;
        this.size = size;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(head);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}

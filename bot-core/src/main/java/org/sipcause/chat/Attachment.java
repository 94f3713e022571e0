package org.sipcause.chat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file that goes with a question or a card. It is read as a stream, so that a large capture never stands in memory whole. */
public interface Attachment {
    /** The file's name as the sender gave it: hostile text, fit for display only after escaping, never a path to open. */
    String name();

    /** The size in bytes where it is known beforehand, otherwise 0 (a pipe, a download without a length). */
    long size();

    /** A fresh stream over the bytes from the beginning; the caller closes it. A pipe may be opened once only. */
    InputStream open() throws IOException;

    /** What a picture shows, in words, for those who do not see it; empty for a file that speaks for itself. */
    default String alternative() {
        return "";
    }

    /** A file made from text, in UTF-8. */
    static Attachment of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file made from bytes, which are not copied. */
    static Attachment of(String name, byte[] bytes) {
        return of(name, bytes, "");
    }

    /** The same of a picture, with what it shows in words. */
    static Attachment of(String name, byte[] bytes, String alternative) {
        return new InMemory(name, bytes, alternative);
    }

    /** A file whose bytes are at hand already. */
    final class InMemory implements Attachment {
        private final String name;
        private final byte[] bytes;
        private final String alternative;

        private InMemory(String name, byte[] bytes, String alternative) {
            this.name = Objects.requireNonNull(name, "name");
            this.bytes = Objects.requireNonNull(bytes, "bytes");
            this.alternative = Objects.requireNonNull(alternative, "alternative");
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String alternative() {
            return alternative;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}

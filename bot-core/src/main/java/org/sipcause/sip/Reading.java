package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** How the value of one kind of header is read: from a stretch of bytes without white space around it. */
interface Reading<T> {
    /** The value; nothing where it cannot be read. */
    Optional<T> read(byte[] bytes, int from, int to);

    /** Reads one value of a list, of which an empty one is none. */
    static <T> Optional<T> of(String value, Reading<T> reading) {
        byte[] bytes = value.getBytes(UTF_8);
        return bytes.length == 0 ? Optional.empty() : reading.read(bytes, 0, bytes.length);
    }
}

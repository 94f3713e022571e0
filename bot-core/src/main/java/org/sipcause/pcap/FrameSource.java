package org.sipcause.pcap;

import java.io.IOException;
import java.util.Optional;

/** The frames of a capture file, one after the other. */
interface FrameSource {
    /** The next frame; nothing at the end, or where the file cannot be read on. */
    Optional<Frame> next() throws IOException;

    /** Why the file ended before its end; empty where it did not. */
    Optional<String> broken();

    /** What else is worth knowing of the file; empty where there is nothing. */
    default Optional<String> remark() {
        return Optional.empty();
    }
}

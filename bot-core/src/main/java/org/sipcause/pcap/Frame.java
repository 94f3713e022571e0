package org.sipcause.pcap;

import java.time.Instant;
import java.util.Objects;

/**
 * One captured frame.
 *
 * @param number 1-based in the file
 * @param linkType what its first bytes are, in libpcap's numbers (LINKTYPE_…)
 * @param data the bytes that were captured, good until the next frame is read
 * @param length how many bytes it had on the wire
 */
record Frame(int number, Instant at, int linkType, Octets data, long length) {
    Frame {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(data, "data");
    }
}

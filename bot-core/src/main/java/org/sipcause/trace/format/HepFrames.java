package org.sipcause.trace.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sipcause.pcap.Octets;

/** The packets of HEP3 in a TCP stream: each says its length after its name. */
final class HepFrames {
    private static final int HEADER = 6;

    private byte[] buffer = new byte[0];

    /** Takes the next bytes of the stream; gives the packets that are whole with them. */
    List<Octets> add(byte[] bytes) {
        int before = buffer.length;
        buffer = Arrays.copyOf(buffer, before + bytes.length);
        System.arraycopy(bytes, 0, buffer, before, bytes.length);
        List<Octets> packets = new ArrayList<>();
        Octets rest = Octets.of(buffer);
        while (rest.length() >= HEADER) {
            int length = Math.max(HEADER, rest.u16(4));
            if (rest.length() < length) {
                break;
            }
            packets.add(rest.first(length));
            rest = rest.after(length);
        }
        buffer = rest.copy();
        return packets;
    }
}

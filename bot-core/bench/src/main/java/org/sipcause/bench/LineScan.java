package org.sipcause.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The floor: every line as a string, and nothing understood. */
final class LineScan {
    private LineScan() {}

    static void lines(byte[] bytes, Values to) {
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                to.text(new String(bytes, from, at - from, ISO_8859_1));
                from = at + 1;
            }
        }
        to.text(new String(bytes, from, bytes.length - from, ISO_8859_1));
    }
}

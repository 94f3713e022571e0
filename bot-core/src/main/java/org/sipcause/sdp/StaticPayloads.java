package org.sipcause.sdp;

import java.util.Map;
import java.util.Optional;

/** The payload types that need no rtpmap (RFC 3551 §6). */
final class StaticPayloads {
    private static final Map<Integer, Codec> CODECS = Map.ofEntries(
            type(0, "PCMU", 8000),
            type(3, "GSM", 8000),
            type(4, "G723", 8000),
            type(5, "DVI4", 8000),
            type(6, "DVI4", 16_000),
            type(7, "LPC", 8000),
            type(8, "PCMA", 8000),
            type(9, "G722", 8000), // the clock rate is 8000 by an old mistake, the codec samples at 16000
            Map.entry(10, new Codec(10, "L16", 44_100, 2)),
            type(11, "L16", 44_100),
            type(12, "QCELP", 8000),
            type(13, "CN", 8000),
            type(14, "MPA", 90_000),
            type(15, "G728", 8000),
            type(16, "DVI4", 11_025),
            type(17, "DVI4", 22_050),
            type(18, "G729", 8000),
            type(25, "CelB", 90_000),
            type(26, "JPEG", 90_000),
            type(28, "nv", 90_000),
            type(31, "H261", 90_000),
            type(32, "MPV", 90_000),
            type(33, "MP2T", 90_000),
            type(34, "H263", 90_000));

    private StaticPayloads() {}

    static Optional<Codec> codec(int payload) {
        return Optional.ofNullable(CODECS.get(payload));
    }

    private static Map.Entry<Integer, Codec> type(int payload, String name, int rate) {
        return Map.entry(payload, new Codec(payload, name, rate, 1));
    }
}

package org.sipcause.sdp;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One medium of a description (RFC 8866 §5.14). */
public final class Media {
    private final String type;
    private final int port;
    private final String profile;
    private final List<String> formats;
    private final Optional<Connection> connection;
    private final Optional<Direction> direction;
    private final List<Codec> rtpmaps;
    private final OptionalInt ptime;
    private final List<SdpLine> lines;

    /** The lists are kept as they are: nobody may change them. */
    Media(
            String type,
            int port,
            String profile,
            List<String> formats,
            Optional<Connection> connection,
            Optional<Direction> direction,
            List<Codec> rtpmaps,
            OptionalInt ptime,
            List<SdpLine> lines) {
        this.type = type;
        this.port = port;
        this.profile = profile;
        this.formats = formats;
        this.connection = connection;
        this.direction = direction;
        this.rtpmaps = rtpmaps;
        this.ptime = ptime;
        this.lines = lines;
    }

    /** {@code audio}, {@code video}, {@code image}, … */
    public String type() {
        return type;
    }

    /** Where its side takes media; 0 refuses the medium, or takes it out (RFC 3264 §6, §8.2). */
    public int port() {
        return port;
    }

    /** {@code RTP/AVP}, {@code RTP/SAVP}, {@code udptl}, … */
    public String profile() {
        return profile;
    }

    /** The formats as written: payload types for RTP, else names such as {@code t38}. */
    public List<String> formats() {
        return formats;
    }

    /** Its own connection, where it has one. */
    public Optional<Connection> connection() {
        return connection;
    }

    /** Its own direction, where it has one. */
    public Optional<Direction> direction() {
        return direction;
    }

    /** What {@code a=rtpmap} says of payload types. */
    public List<Codec> rtpmaps() {
        return rtpmaps;
    }

    /** Milliseconds of sound in a packet. */
    public OptionalInt ptime() {
        return ptime;
    }

    /** All of the medium as written, from its m= line. */
    public List<SdpLine> lines() {
        return lines;
    }

    /** The payload types; empty for a medium that is no RTP. */
    public List<Integer> payloads() {
        return codecs().stream().map(Codec::payload).toList();
    }

    /** The codecs in order of preference; types without an rtpmap are the static ones (RFC 3551 §6). Empty where it is no RTP. */
    public List<Codec> codecs() {
        return rtp()
                ? formats.stream().flatMap(format -> codec(format).stream()).toList()
                : List.of();
    }

    private Optional<Codec> codec(String format) {
        if (format.isEmpty() || format.length() > 3 || !format.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int payload = Integer.parseInt(format);
        return Optional.of(rtpmaps.stream()
                .filter(mapped -> mapped.payload() == payload)
                .findFirst()
                .or(() -> StaticPayloads.codec(payload))
                .orElseGet(() -> new Codec(payload, format, 0, 1)));
    }

    /** Whether it is carried in RTP. */
    public boolean rtp() {
        return profile.contains("RTP/");
    }

    /** Whether it is encrypted: SAVP, SAVPF, with keys in the description or by DTLS. */
    public boolean secure() {
        return profile.contains("SAVP");
    }

    /** Whether the medium is refused or taken out. */
    public boolean rejected() {
        return port == 0 && attribute("bundle-only").isEmpty();
    }

    /** The values of {@code a=crypto}: keys in the description itself (RFC 4568). */
    public List<String> crypto() {
        return attributes("crypto");
    }

    /** The DTLS certificate's fingerprint, where the medium has one of its own. */
    public Optional<String> fingerprint() {
        return attribute("fingerprint");
    }

    /** The first value of an attribute; empty text where it has none. */
    public Optional<String> attribute(String name) {
        return attributes(name).stream().findFirst();
    }

    /** All values of an attribute. */
    public List<String> attributes(String name) {
        return Collections.unmodifiableList(SdpLines.attributes(lines, name));
    }
}

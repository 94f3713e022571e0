package org.sipcause.sdp;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One medium of a description (RFC 8866 §5.14).
 *
 * @param type {@code audio}, {@code video}, {@code image}, …
 * @param port where its side takes media; 0 refuses the medium, or takes it out (RFC 3264 §6, §8.2)
 * @param profile {@code RTP/AVP}, {@code RTP/SAVP}, {@code udptl}, …
 * @param formats as written: payload types for RTP, else names such as {@code t38}
 * @param connection its own, where it has one
 * @param direction its own, where it has one
 * @param rtpmaps what {@code a=rtpmap} says of payload types
 * @param ptime milliseconds of sound in a packet
 * @param lines all of the medium as written, from its m= line
 */
public record Media(
        String type,
        int port,
        String profile,
        List<String> formats,
        Optional<Connection> connection,
        Optional<Direction> direction,
        List<Codec> rtpmaps,
        OptionalInt ptime,
        List<SdpLine> lines) {
    public Media {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(profile, "profile");
        formats = List.copyOf(formats);
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(direction, "direction");
        rtpmaps = List.copyOf(rtpmaps);
        Objects.requireNonNull(ptime, "ptime");
        lines = lines instanceof SdpLines ? lines : List.copyOf(lines);
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

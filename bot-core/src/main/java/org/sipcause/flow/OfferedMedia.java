package org.sipcause.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sipcause.sdp.Codec;
import org.sipcause.sdp.Connection;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;
import org.sipcause.sdp.SdpParser;
import org.sipcause.trace.CapturedMessage;

/**
 * One medium of a message's session description, without what is each call's own: ports, keys, payload type numbers.
 *
 * @param type {@code audio}, {@code video}, {@code image}, …
 * @param codecs those that carry speech or picture, in order of preference: {@code PCMA/8000}; what is no RTP has its formats here
 * @param extras keypad tones, comfort noise and repair, in order
 * @param profile {@code RTP/AVP}, {@code RTP/SAVP}, …
 * @param keying {@code SDES}, {@code DTLS}, both, or empty for media in the clear
 * @param direction {@code sendrecv}, {@code inactive}, …
 * @param connection where it is to be sent
 * @param refused whether its port is 0
 * @param line its m= line
 * @param addressLine the c= line that holds for it, else the m= line
 */
public record OfferedMedia(
        String type,
        List<String> codecs,
        List<String> extras,
        String profile,
        String keying,
        String direction,
        Optional<Connection> connection,
        boolean refused,
        String line,
        String addressLine) {
    private static final int MOST = 16;

    public OfferedMedia {
        Objects.requireNonNull(type, "type");
        codecs = List.copyOf(codecs);
        extras = List.copyOf(extras);
        Objects.requireNonNull(connection, "connection");
    }

    /** The media of a message in order, at most 16; empty where it carries no description. */
    public static List<OfferedMedia> of(CapturedMessage message) {
        String body = message.message().bodyText();
        if (!body.contains("m=")) {
            return List.of();
        }
        Sdp description = SdpParser.parse(body);
        return description.media().stream()
                .limit(MOST)
                .map(medium -> of(description, medium))
                .toList();
    }

    private static OfferedMedia of(Sdp description, Media medium) {
        String line = medium.lines().isEmpty()
                ? "m=" + medium.type()
                : medium.lines().getFirst().text();
        String connection = medium.lines().stream()
                .map(own -> own.text())
                .filter(text -> text.startsWith("c="))
                .findFirst()
                .or(() -> description.lines().stream()
                        .map(own -> own.text())
                        .filter(text -> text.startsWith("c="))
                        .findFirst())
                .orElse(line);
        return new OfferedMedia(
                medium.type(),
                medium.rtp() ? named(medium, false) : medium.formats(),
                named(medium, true),
                medium.profile(),
                keying(description, medium),
                description.direction(medium).word(),
                description.connection(medium),
                medium.rejected(),
                line,
                connection);
    }

    private static List<String> named(Media medium, boolean auxiliary) {
        return medium.codecs().stream()
                .filter(codec -> codec.auxiliary() == auxiliary)
                .map(Codec::toString)
                .distinct()
                .collect(Collectors.toList());
    }

    /** How the keys are agreed: in the description (RFC 4568), or by DTLS beside the media (RFC 5763). */
    private static String keying(Sdp description, Media medium) {
        List<String> ways = new ArrayList<>();
        if (!medium.crypto().isEmpty()) {
            ways.add("SDES");
        }
        boolean dtls = medium.fingerprint().isPresent()
                || description.lines().stream().anyMatch(line -> line.text().startsWith("a=fingerprint:"));
        if (dtls) {
            ways.add("DTLS");
        }
        return String.join("+", ways);
    }
}

package org.sipcause.sdp;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A session description, as far as it could be read (RFC 8866).
 *
 * @param origin who made it and in which version; a version that stays means "unchanged" in an answer (RFC 3264 §8)
 * @param connection of the session, for the media that name none of their own
 * @param direction of the session, for the media that name none of their own
 * @param media in the order in which answers answer them (RFC 3264 §6)
 * @param lines of the session part as written
 * @param defects places that break the grammar
 */
public record Sdp(
        Optional<Origin> origin,
        Optional<Connection> connection,
        Optional<Direction> direction,
        List<Media> media,
        List<SdpLine> lines,
        List<SdpDefect> defects) {
    public Sdp {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(direction, "direction");
        media = List.copyOf(media);
        lines = lines instanceof SdpLines ? lines : List.copyOf(lines);
        defects = List.copyOf(defects);
    }

    /** Where media are sent: the medium's own connection, else the session's (RFC 8866 §5.7). */
    public Optional<Connection> connection(Media medium) {
        return medium.connection().or(() -> connection);
    }

    /** Which way media flow: the medium's own direction, else the session's, else both ways (RFC 8866 §6.7). */
    public Direction direction(Media medium) {
        return medium.direction().or(() -> direction).orElse(Direction.SENDRECV);
    }

    /** The first value of an attribute of the session part; empty text where it has none. */
    public Optional<String> attribute(String name) {
        return SdpLines.attributes(lines, name).stream().findFirst();
    }

    /** The media of one type, such as {@code audio}. */
    public List<Media> media(String type) {
        return media.stream().filter(medium -> medium.type().equals(type)).toList();
    }
}

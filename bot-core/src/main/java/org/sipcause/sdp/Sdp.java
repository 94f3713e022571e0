package org.sipcause.sdp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A session description, as far as it could be read (RFC 8866). */
public final class Sdp {
    private final byte[] bytes;
    private final int originFrom;
    private final int originTo;
    private final Optional<Connection> connection;
    private final Optional<Direction> direction;
    private final List<Media> media;
    private final List<SdpLine> lines;
    private final List<SdpDefect> defects;

    /** The lists are kept as they are: nobody may change them. */
    Sdp(
            byte[] bytes,
            int originFrom,
            int originTo,
            Optional<Connection> connection,
            Optional<Direction> direction,
            List<Media> media,
            List<SdpLine> lines,
            List<SdpDefect> defects) {
        this.bytes = bytes;
        this.originFrom = originFrom;
        this.originTo = originTo;
        this.connection = connection;
        this.direction = direction;
        this.media = media;
        this.lines = lines;
        this.defects = defects;
    }

    /** Who made it and in which version; a version that stays means "unchanged" in an answer (RFC 3264 §8). */
    public Optional<Origin> origin() {
        return Origin.parse(bytes, originFrom, originTo);
    }

    /** The connection of the session, for the media that name none of their own. */
    public Optional<Connection> connection() {
        return connection;
    }

    /** The direction of the session, for the media that name none of their own. */
    public Optional<Direction> direction() {
        return direction;
    }

    /** The media, in the order in which answers answer them (RFC 3264 §6). */
    public List<Media> media() {
        return media;
    }

    /** The lines of the session part as written. */
    public List<SdpLine> lines() {
        return lines;
    }

    /** The places that break the grammar. */
    public List<SdpDefect> defects() {
        if (lines.isEmpty() || Origin.isOne(bytes, originFrom, originTo)) {
            return defects;
        }
        List<SdpDefect> all = new ArrayList<>(defects);
        all.add(new SdpDefect(1, "no o= line that can be read"));
        return Collections.unmodifiableList(all);
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

package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/** Reads messages from bytes in one pass. It never throws on input; what breaks the grammar is kept and named by {@link SipMessage#defects()}. */
public final class SipParser {
    /** Bytes of start-line and headers that are read of one message; the rest is left out and named as a defect. */
    public static final int MAX_HEADERS = 256 * 1024;

    /** Bytes that are kept of one body. */
    public static final int MAX_BODY = 1024 * 1024;

    private static final int MAX_START_LINE = 64 * 1024;

    private SipParser() {}

    /**
     * Reads the one message of a datagram; what follows its Content-Length is not part of it (RFC 3261 §18.3).
     *
     * @return nothing where the bytes do not begin with a start-line; empty lines before it are skipped (RFC 3261 §7.5)
     */
    public static Optional<SipMessage> parse(byte[] bytes, int from, int to) {
        return parse(bytes, from, to, true, false, new HeaderRoom());
    }

    /** The same for the bytes of one datagram that nobody will change: where all of them are the message, it keeps hold of them. */
    public static Optional<SipMessage> parse(byte[] bytes) {
        return parse(bytes, 0, bytes.length, true, true, new HeaderRoom());
    }

    /**
     * Reads a message that went through other hands: cut short, line ends changed, addresses masked. All bytes after the
     * empty line are its body, and no length or trailing blank is held against it.
     */
    public static Optional<SipMessage> parseInexact(byte[] bytes, int from, int to) {
        return parse(bytes, from, to, false, false, new HeaderRoom());
    }

    /** Whether a line, given without its line end, is a start-line; strict enough to be asked of lines of prose. */
    public static boolean isStartLine(String line) {
        return line.length() <= MAX_START_LINE && StartLine.read(line).isPresent();
    }

    /** Whether the line between two places is a start-line. */
    static boolean startsMessage(byte[] bytes, int from, int end) {
        return end - from <= MAX_START_LINE
                && plausible(bytes, from, end)
                && StartLine.read(bytes, from, end).isPresent();
    }

    /** The same in a room that is the message's until it is asked to rest. */
    static Optional<SipMessage> parse(byte[] bytes, int from, int to, boolean exact, HeaderRoom room) {
        return parse(bytes, from, to, exact, false, room);
    }

    private static Optional<SipMessage> parse(
            byte[] bytes, int from, int to, boolean exact, boolean kept, HeaderRoom room) {
        int start = skipLineEnds(bytes, from, to);
        if (!plausible(bytes, start, to)) {
            return Optional.empty();
        }
        HeaderPlaces places = new HeaderPlaces(bytes, start, to, room);
        Optional<StartLine.Parts> parts = places.startEnd() <= MAX_START_LINE
                ? StartLine.read(bytes, start, start + places.startEnd())
                : Optional.empty();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        int end = start + places.bodyFrom() + bodyLength(bytes, start, to, places, exact);
        boolean whole = kept && start == 0 && end == bytes.length;
        MessageIndex index = new MessageIndex(whole ? bytes : Arrays.copyOfRange(bytes, start, end), exact, places);
        return Optional.of(
                parts.get().request() ? new SipRequest(index, parts.get()) : new SipResponse(index, parts.get()));
    }

    private static int bodyLength(byte[] bytes, int start, int to, HeaderPlaces places, boolean exact) {
        int rest = Math.min(to - start - places.bodyFrom(), MAX_BODY);
        if (places.cut()) {
            return 0;
        }
        return exact ? Math.min(rest, places.contentLength(bytes, start).orElse(rest)) : rest;
    }

    static int skipLineEnds(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }

    /** A cheap look before anything is made: a token, a blank, and a visible character after it. */
    private static boolean plausible(byte[] bytes, int from, int to) {
        if (StartLine.isUsualResponse(bytes, from, to)) {
            return true;
        }
        int at = from;
        while (at < to && at - from < 256 && (Scan.tokenChar(bytes[at]) || bytes[at] == '/')) {
            at++;
        }
        return at > from && at + 1 < to && Scan.isBlank(bytes[at]);
    }

    /** Text as UTF-8 bytes, for tests and for formats that hold characters. */
    public static Optional<SipMessage> parse(String text) {
        return parse(text.getBytes(UTF_8));
    }
}

package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A message's bytes with the places of its headers in them; the bytes are its own. */
final class MessageIndex {
    /** Each header takes five places: name from, name to, value from, value to, line. A line without a colon has an empty name. */
    private static final int STRIDE = 5;

    private final byte[] bytes;
    private final boolean exact;
    private int startEnd;
    private int[] places = new int[16 * STRIDE];
    private int count;
    private boolean ended;
    private boolean cut;
    private int bareLineEnd;
    private int bodyFrom;

    private MessageIndex(byte[] bytes, boolean exact) {
        this.bytes = bytes;
        this.exact = exact;
    }

    /** Indexes a message that begins at {@code from}; the index sees all bytes up to {@code to}, whatever is body. */
    static MessageIndex of(byte[] input, int from, int to, boolean exact) {
        MessageIndex whole = new MessageIndex(input, exact);
        whole.scan(from, Math.min(to, from + SipParser.MAX_HEADERS), to);
        return whole;
    }

    /** The same on its own copy of the bytes, with a body of this length. */
    MessageIndex owned(int from, int bodyLength) {
        MessageIndex own = new MessageIndex(Arrays.copyOfRange(bytes, from, bodyFrom + bodyLength), exact);
        own.startEnd = startEnd - from;
        own.places = Arrays.copyOf(places, count * STRIDE);
        for (int at = 0; at < own.places.length; at++) {
            own.places[at] -= at % STRIDE == STRIDE - 1 ? 0 : from;
        }
        own.count = count;
        own.ended = ended;
        own.cut = cut;
        own.bareLineEnd = bareLineEnd;
        own.bodyFrom = bodyFrom - from;
        return own;
    }

    private void scan(int from, int limit, int to) {
        startEnd = lineEnd(from, limit);
        int line = 1;
        noteLineEnd(startEnd, limit, line);
        int at = next(startEnd, limit);
        while (at < limit) {
            line++;
            int end = lineEnd(at, limit);
            noteLineEnd(end, limit, line);
            if (end == at) {
                ended = true;
                at = next(end, limit);
                break;
            }
            header(at, end, line);
            at = next(end, limit);
        }
        cut = !ended && limit < to;
        bodyFrom = at;
    }

    private void header(int at, int end, int line) {
        if (Scan.isBlank(bytes[at]) && count > 0) {
            places[(count - 1) * STRIDE + 3] = end; // folded (RFC 3261 §7.3.1)
            return;
        }
        if ((count + 1) * STRIDE > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        int colon = at;
        while (colon < end && bytes[colon] != ':') {
            colon++;
        }
        int nameEnd = colon;
        while (nameEnd > at && Scan.isBlank(bytes[nameEnd - 1])) {
            nameEnd--;
        }
        int place = count++ * STRIDE;
        boolean named = colon < end && nameEnd > at;
        places[place] = at;
        places[place + 1] = named ? nameEnd : at;
        places[place + 2] = named ? colon + 1 : at;
        places[place + 3] = end;
        places[place + 4] = line;
    }

    private void noteLineEnd(int end, int limit, int line) {
        boolean crlf = end + 1 < limit && bytes[end] == '\r' && bytes[end + 1] == '\n';
        if (!crlf && end < limit && bareLineEnd == 0) {
            bareLineEnd = line;
        }
    }

    private int lineEnd(int from, int limit) {
        int at = from;
        while (at < limit && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private int next(int end, int limit) {
        boolean crlf = end + 1 < limit && bytes[end] == '\r' && bytes[end + 1] == '\n';
        return Math.min(limit, end + (crlf ? 2 : 1));
    }

    int count() {
        return count;
    }

    boolean exact() {
        return exact;
    }

    /** Whether the empty line after the headers was seen. */
    boolean ended() {
        return ended;
    }

    /** Whether the headers went on beyond what is read of them. */
    boolean cut() {
        return cut;
    }

    /** The first line that does not end with CR LF; 0 where all do. */
    int bareLineEnd() {
        return bareLineEnd;
    }

    int bodyFrom() {
        return bodyFrom;
    }

    int length() {
        return bytes.length;
    }

    int line(int header) {
        return places[header * STRIDE + 4];
    }

    /** Whether the line has a name and a colon. */
    boolean named(int header) {
        return places[header * STRIDE] < places[header * STRIDE + 1];
    }

    String startLine(int from) {
        return text(from, startEnd);
    }

    String startLine() {
        return startLine(0);
    }

    String name(int header) {
        return text(places[header * STRIDE], places[header * STRIDE + 1]);
    }

    /** Whether a header has a name, given in lower case, or its compact form; compared byte by byte, as it is asked for often. */
    boolean isNamed(int header, String name, byte compact) {
        int from = places[header * STRIDE];
        int length = places[header * STRIDE + 1] - from;
        if (length == 1) {
            return lower(bytes[from]) == (name.length() == 1 ? name.charAt(0) : compact);
        }
        if (length != name.length()) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (lower(bytes[from + at]) != name.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + ('a' - 'A') : octet;
    }

    String value(int header) {
        return unfolded(places[header * STRIDE + 2], places[header * STRIDE + 3])
                .strip();
    }

    String headerText(int header) {
        return unfolded(places[header * STRIDE], places[header * STRIDE + 3]).strip();
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, bodyFrom, bytes.length);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String bodyText() {
        return text(bodyFrom, bytes.length);
    }

    String text() {
        return text(0, bytes.length);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, UTF_8);
    }

    private String unfolded(int from, int to) {
        String text = text(from, to);
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder flat = new StringBuilder(text.length());
        boolean folding = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\r' || c == '\n') {
                folding = true;
            } else if (!folding || !Scan.isBlank(c)) {
                flat.append(folding ? " " : "").append(c);
                folding = false;
            }
        }
        return flat.toString();
    }
}

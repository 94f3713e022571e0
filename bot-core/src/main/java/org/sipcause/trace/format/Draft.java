package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.OptionalLong;
import org.sipcause.sip.SipParser;
import org.sipcause.text.Line;

/** A message that is being put together from lines. Unless it is exact, all its lines end with CR LF, as they were sent. */
final class Draft {
    private static final int MAX_SIZE = SipParser.MAX_HEADERS + SipParser.MAX_BODY;

    private final int line;
    private final byte[] prefix;
    private final String prefixText;
    private final boolean exact;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private int headers;
    private int bodyFrom = -1;
    private OptionalLong length = OptionalLong.empty();
    private String type = "";
    private boolean sdp;
    private boolean doubleSpaced;
    private boolean afterBlank;
    private int blanks;

    /** A message whose start-line is this line of the input, behind a prefix that the other lines may have, too. */
    Draft(int line, String prefix, boolean exact) {
        this.line = line;
        this.prefixText = prefix;
        this.prefix = prefix.getBytes(UTF_8);
        this.exact = exact;
    }

    int line() {
        return line;
    }

    boolean exact() {
        return exact;
    }

    boolean hasHeaders() {
        return headers > 0;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** How far a line is indented or quoted: blanks and {@code >}. */
    static int indent(String text) {
        int at = 0;
        while (at < text.length() && " \t>".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** A line without the message's prefix, or without so much of it as the line has. */
    String own(String text) {
        if (prefixText.isEmpty() || text.startsWith(prefixText)) {
            return text.substring(Math.min(prefixText.length(), text.length()));
        }
        return text.substring(Math.min(indent(text), prefixText.length()));
    }

    /** Whether a line is a name, a colon and perhaps a value. */
    static boolean isHeader(String text) {
        int at = 0;
        while (at < text.length() && nameChar(text.charAt(at))) {
            at++;
        }
        int nameEnd = at;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return nameEnd > 0 && at < text.length() && text.charAt(at) == ':';
    }

    private static boolean nameChar(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "-.!%*_+`'~".indexOf(c) >= 0);
    }

    static boolean isFolded(String text) {
        return text.startsWith(" ") || text.startsWith("\t");
    }

    /** Adds a header line and learns from it how long the body is. */
    void header(String own, Line at) {
        add(at);
        headers++;
        afterBlank = false;
        int colon = own.indexOf(':');
        if (colon > 20 || colon < 0) {
            return;
        }
        String name = own.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = own.substring(colon + 1).strip();
        boolean digits =
                !value.isEmpty() && value.length() < 10 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (length.isEmpty() && digits && (name.equals("content-length") || name.equals("l"))) {
            length = OptionalLong.of(Long.parseLong(value));
        } else if (name.equals("content-type") || name.equals("c")) {
            type = value.toLowerCase(Locale.ROOT);
        }
    }

    /** Adds a line, without the prefix. */
    void add(Line text) {
        if (bytes.size() + text.content().length > MAX_SIZE) {
            return;
        }
        byte[] content = text.content();
        int from = startsWithPrefix(content)
                ? prefix.length
                : text.text().length() - own(text.text()).length(); // blanks and > are one byte each
        bytes.write(content, from, content.length - from);
        bytes.writeBytes((exact ? text.end() : "\r\n").getBytes(ISO_8859_1));
    }

    private boolean startsWithPrefix(byte[] content) {
        if (content.length < prefix.length) {
            return false;
        }
        for (int at = 0; at < prefix.length; at++) {
            if (content[at] != prefix[at]) {
                return false;
            }
        }
        return true;
    }

    /** Adds the empty line before the body. */
    void emptyLine(String end) {
        bytes.writeBytes(end.getBytes(ISO_8859_1));
        bodyFrom = bytes.size();
    }

    void doubleSpace() {
        doubleSpaced = true;
    }

    boolean doubleSpaced() {
        return doubleSpaced;
    }

    /** Whether an empty line is one of those that follow every line. */
    boolean skipsBlank() {
        boolean skip = doubleSpaced && !afterBlank;
        afterBlank = true;
        return skip;
    }

    /** The same in a body; a session description has no empty lines at all. */
    boolean skipsBlankInBody() {
        return !exact && (sdp || type.startsWith("application/sdp") || skipsBlank());
    }

    /** Whether the body is as long as declared; one without a length goes on. */
    boolean bodyComplete() {
        return length.isPresent() && bytes.size() - bodyFrom >= length.getAsLong();
    }

    /** Whether the body may hold start-lines itself, and is not at its end. */
    boolean quotesSip() {
        return (type.startsWith("message/") || type.startsWith("multipart/")) && length.isPresent() && !bodyComplete();
    }

    /** Whether a line belongs to the body, going by its look where lengths cannot be trusted. */
    boolean takesIntoBody(String own) {
        if (exact) {
            return !bodyComplete();
        }
        boolean first = bytes.size() == bodyFrom;
        if (first && own.equals("v=0")) {
            sdp = true;
        }
        if (sdp || type.startsWith("application/sdp")) {
            return sdpLine(own);
        }
        boolean declared = length.isPresent() && length.getAsLong() > 0;
        return declared ? !bodyComplete() : !type.isEmpty() && length.isEmpty();
    }

    private boolean sdpLine(String own) {
        if (own.isBlank()) {
            blanks++;
            return !bodyComplete() && blanks < 2;
        }
        blanks = 0;
        afterBlank = false;
        return own.length() > 1 && own.charAt(1) == '=' && own.charAt(0) >= 'a' && own.charAt(0) <= 'z';
    }
}

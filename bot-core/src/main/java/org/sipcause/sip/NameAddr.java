package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import org.sipcause.octets.Eight;
import org.sipcause.octets.Octets;

/** An address with what surrounds it, as in From, To and Contact (RFC 3261 §20.10); an index like the message, in whose bytes it stands. */
public final class NameAddr {
    private static final long TAG = Eight.of(";tag=");
    private static final int TAG_LENGTH = 5;
    private static final long TAG_BYTES = -1L >>> (Long.SIZE - TAG_LENGTH * Byte.SIZE);

    private final byte[] bytes;
    private final int from;
    private final int nameEnd;
    private final int uri;
    private final int uriEnd;
    private final int to;
    private final int params;
    private final long tag;

    private NameAddr(byte[] bytes, int from, int nameEnd, int uri, int uriEnd, int params, int to) {
        this.bytes = bytes;
        this.from = from;
        this.nameEnd = nameEnd;
        this.uri = uri;
        this.uriEnd = uriEnd;
        this.to = to;
        this.params = params;
        this.tag = tag(bytes, params, to);
    }

    /** The display name without its quotes. */
    public Optional<String> displayName() {
        String name = Quoted.text(bytes, from, nameEnd);
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** The URI as written between the brackets, or before the parameters where there are none; {@code *} in a Contact that removes all. */
    public String uri() {
        return Octets.stripped(bytes, uri, uriEnd);
    }

    /** The header parameters: names in lower case, values without quotes, empty where there is none; in order. */
    public Map<String, String> params() {
        return new Params(bytes, params, to);
    }

    /** The whole value as written. */
    public String raw() {
        return Octets.text(bytes, from, to);
    }

    /** The tag, which with the other side's and the Call-ID names the dialog. */
    public Optional<String> tag() {
        String value = tag < 0 ? unusualTag() : Octets.ascii(bytes, Params.from(tag), Params.to(tag));
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private String unusualTag() {
        return tag == Params.ABSENT ? "" : params().getOrDefault("tag", "");
    }

    /** The URI, where it is a sip, sips or tel URI. */
    public Optional<SipUri> sipUri() {
        return SipUri.parse(uri());
    }

    static Optional<NameAddr> parse(String value) {
        byte[] bytes = value.strip().getBytes(UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /** Reads a stretch of bytes without white space around it, of which the value keeps hold. */
    static Optional<NameAddr> parse(byte[] bytes, int at, int to) {
        if (at == to) {
            return Optional.empty();
        }
        int afterName = bytes[at] == '"' ? Math.max(at, Quoted.end(bytes, at, to)) : at;
        int open = Octets.find(bytes, '<', afterName, to);
        if (open == to) {
            int semicolon = Octets.find(bytes, ';', at, to);
            return Optional.of(new NameAddr(bytes, at, at, at, semicolon, semicolon, to));
        }
        int close = Octets.find(bytes, '>', open, to);
        return Optional.of(new NameAddr(bytes, at, open, open + 1, close, Math.min(to, close + 1), to));
    }

    /** Where the tag stands if it is the first parameter, as it nearly always is, and what follows is nothing but others. */
    private static long tag(byte[] bytes, int params, int to) {
        if (params == to) {
            return Params.ABSENT;
        }
        if (to + Long.BYTES > bytes.length || (Eight.at(bytes, params) & TAG_BYTES) != TAG) {
            return Params.UNSEEN;
        }
        int value = params + TAG_LENGTH;
        return Octets.plain(bytes, value, to) ? Params.place(value, Octets.find(bytes, ';', value, to)) : Params.UNSEEN;
    }

    /** Whether the other one is written the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NameAddr address && raw().equals(address.raw());
    }

    @Override
    public int hashCode() {
        return raw().hashCode();
    }

    /** The whole value as written. */
    @Override
    public String toString() {
        return raw();
    }
}

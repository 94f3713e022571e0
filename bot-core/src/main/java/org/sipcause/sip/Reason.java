package org.sipcause.sip;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.octets.Octets;
import org.sipcause.octets.Usual;

/**
 * Why a request was sent or a response given (RFC 3326 §2).
 *
 * @param protocol as written: {@code Q.850}, {@code SIP}
 * @param cause in that protocol's numbers
 * @param text for people
 */
public record Reason(String protocol, OptionalInt cause, Optional<String> text) {
    private static final String CAUSE = ";cause=";
    private static final String TEXT = ";text=\"";

    public Reason {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(text, "text");
    }

    static Optional<Reason> parse(byte[] bytes, int from, int to) {
        int semicolon = Octets.find(bytes, ';', from, to);
        int end = Octets.end(bytes, from, semicolon);
        String protocol = Usual.word(bytes, Octets.start(bytes, from, end), end);
        if (protocol.isEmpty()) {
            return Optional.empty();
        }
        Optional<Reason> usual = usual(protocol, bytes, semicolon, to);
        if (usual.isPresent()) {
            return usual;
        }
        var params = new Params(bytes, semicolon, to);
        return Optional.of(new Reason(
                protocol, params.small("cause", Integer.MAX_VALUE), Optional.ofNullable(params.get("text"))));
    }

    /** Reads parameters as nearly all are written: a cause, and perhaps a text with nothing behind it. */
    private static Optional<Reason> usual(String protocol, byte[] bytes, int params, int to) {
        if (!Octets.starts(bytes, params, to, CAUSE)) {
            return Optional.empty();
        }
        int semicolon = Octets.find(bytes, ';', params + 1, to);
        OptionalInt cause = Octets.small(bytes, params + CAUSE.length(), semicolon, Integer.MAX_VALUE);
        if (cause.isPresent() && semicolon == to) {
            return Optional.of(new Reason(protocol, cause, Optional.empty()));
        }
        int text = semicolon + TEXT.length();
        return cause.isPresent()
                        && Octets.starts(bytes, semicolon, to, TEXT)
                        && text < to
                        && Octets.find(bytes, '"', text, to) == to - 1
                        && Octets.find(bytes, '\\', text, to) == to
                ? Optional.of(new Reason(protocol, cause, Optional.of(Octets.text(bytes, text, to - 1))))
                : Optional.empty();
    }
}

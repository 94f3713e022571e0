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
        var params = new Params(bytes, semicolon, to);
        return Optional.of(new Reason(
                protocol, params.small("cause", Integer.MAX_VALUE), Optional.ofNullable(params.get("text"))));
    }
}

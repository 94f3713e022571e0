package org.sipcause.sip;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

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

    static Optional<Reason> parse(String value) {
        int semicolon = Scan.index(value, ';', 0);
        String protocol = Scan.trimmed(value.substring(0, semicolon));
        if (protocol.isEmpty()) {
            return Optional.empty();
        }
        var params = new Params(value, semicolon);
        var cause = Scan.number(params.getOrDefault("cause", ""), Integer.MAX_VALUE);
        return Optional.of(new Reason(
                protocol,
                cause.isPresent() ? OptionalInt.of((int) cause.getAsLong()) : OptionalInt.empty(),
                Optional.ofNullable(params.get("text"))));
    }
}

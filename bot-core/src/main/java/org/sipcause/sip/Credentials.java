package org.sipcause.sip;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a challenge: one Authorization or Proxy-Authorization line (RFC 3261 §20.7).
 *
 * @param header the header's full name
 * @param scheme as written: {@code Digest}
 * @param params names in lower case, values without quotes, in order
 */
public record Credentials(String header, String scheme, Map<String, String> params) {
    public Credentials {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(scheme, "scheme");
        params = Scan.frozen(params);
    }

    /** Who asks to be let in. */
    public Optional<String> username() {
        return Optional.ofNullable(params.get("username"));
    }

    /** The protection space to which they belong. */
    public Optional<String> realm() {
        return Optional.ofNullable(params.get("realm"));
    }

    /** The nonce that was hashed in. */
    public Optional<String> nonce() {
        return Optional.ofNullable(params.get("nonce"));
    }

    /** The URI that was hashed in. */
    public Optional<String> uri() {
        return Optional.ofNullable(params.get("uri"));
    }

    /** The hash. */
    public Optional<String> response() {
        return Optional.ofNullable(params.get("response"));
    }
}

package org.sipcause.sip;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A demand for credentials: one WWW-Authenticate or Proxy-Authenticate line (RFC 3261 §20.44).
 *
 * @param header the header's full name
 * @param scheme as written: {@code Digest}
 * @param params names in lower case, values without quotes, in order
 */
public record Challenge(String header, String scheme, Map<String, String> params) {
    public Challenge {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(scheme, "scheme");
        params = Scan.frozen(params);
    }

    /** The protection space for which a user and password hold. */
    public Optional<String> realm() {
        return Optional.ofNullable(params.get("realm"));
    }

    /** The server's token to be hashed in. */
    public Optional<String> nonce() {
        return Optional.ofNullable(params.get("nonce"));
    }

    /** Whether only the nonce was too old, and user and password were right. */
    public boolean stale() {
        return params.getOrDefault("stale", "").equalsIgnoreCase("true");
    }

    /** The hash; MD5 where none is named. */
    public Optional<String> algorithm() {
        return Optional.ofNullable(params.get("algorithm"));
    }

    /** The qualities of protection on offer, as written: {@code auth,auth-int}. */
    public Optional<String> qop() {
        return Optional.ofNullable(params.get("qop"));
    }
}

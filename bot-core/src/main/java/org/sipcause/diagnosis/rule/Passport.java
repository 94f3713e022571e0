package org.sipcause.diagnosis.rule;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.sipcause.trace.CapturedMessage;

/**
 * What the signed token in an Identity header claims (RFC 8224 §4, RFC 8225 §3). Its signature is not checked.
 *
 * @param claims the payload as text
 * @param info address of the certificate
 */
record Passport(String claims, Optional<String> info) {
    private static final int LONGEST = 8192;

    /** The token of a message's first Identity header; empty where there is none in full form that can be read. */
    static Optional<Passport> of(CapturedMessage message) {
        return message.message().headers().all("Identity").stream()
                .map(header -> header.value().strip())
                .filter(value -> value.length() <= LONGEST)
                .flatMap(value -> claims(value).map(claims -> new Passport(claims, info(value))).stream())
                .findFirst();
    }

    private static Optional<String> claims(String value) {
        var end = value.indexOf(';');
        var parts = (end < 0 ? value : value.substring(0, end)).strip().split("\\.", -1);
        if (parts.length != 3 || parts[1].isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> info(String value) {
        var open = value.indexOf("info=<");
        var close = open < 0 ? -1 : value.indexOf('>', open);
        return close < 0 ? Optional.empty() : Optional.of(value.substring(open + "info=<".length(), close));
    }

    /** A, B or C: how far the signer vouches for the caller (RFC 8588 §4). */
    Optional<String> attestation() {
        return text("attest", 0);
    }

    /** The number that calls, as signed. */
    Optional<String> caller() {
        var orig = claims.indexOf("\"orig\"");
        return orig < 0 ? Optional.empty() : text("tn", orig);
    }

    /** When it was signed, in seconds since 1970. */
    OptionalLong signedAt() {
        var key = claims.indexOf("\"iat\"");
        var colon = key < 0 ? -1 : claims.indexOf(':', key);
        var at = colon + 1;
        while (colon >= 0 && at < claims.length() && claims.charAt(at) == ' ') {
            at++;
        }
        var end = at;
        while (colon >= 0
                && end < claims.length()
                && end - at < 12
                && claims.charAt(end) >= '0'
                && claims.charAt(end) <= '9') {
            end++;
        }
        return end > at ? OptionalLong.of(Long.parseLong(claims.substring(at, end))) : OptionalLong.empty();
    }

    private Optional<String> text(String key, int from) {
        var found = claims.indexOf('"' + key + '"', from);
        var colon = found < 0 ? -1 : claims.indexOf(':', found);
        var open = colon < 0 ? -1 : claims.indexOf('"', colon);
        var close = open < 0 ? -1 : claims.indexOf('"', open + 1);
        return close < 0 ? Optional.empty() : Optional.of(claims.substring(open + 1, close));
    }
}

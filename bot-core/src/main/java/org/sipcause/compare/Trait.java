package org.sipcause.compare;

import java.util.Locale;

/** What the same step of two calls can differ in; among differences of equal weight this is their order. */
public enum Trait {
    /** Whether the request carries a session description. */
    BODY,
    CONTENT_TYPE,
    CONTENT_ENCODING,
    /** The m= lines by type. */
    MEDIA,
    CODECS,
    PROFILE,
    /** How the keys of encrypted media are agreed. */
    KEYING,
    FAMILY,
    /** Whether media are asked to a private address, a public one or none. */
    MEDIA_ADDRESS,
    DIRECTION,
    /** How the called number is written: with +, 00, 0, or bare. */
    NUMBER_FORMAT,
    NUMBER,
    DOMAIN,
    SCHEME,
    CREDENTIALS,
    REALM,
    ALGORITHM,
    REQUIRE,
    PROXY_REQUIRE,
    SUPPORTED,
    SESSION_EXPIRES,
    MIN_SE,
    EXPIRES,
    /** Bytes of a request over UDP, where one of the two is too large for a datagram. */
    SIZE,
    TRANSPORT,
    /** The element that a request goes to. */
    NEXT_HOP,
    ROUTE,
    RECORD_ROUTE,
    FROM,
    /** Who the network says is calling: P-Asserted-Identity, P-Preferred-Identity. */
    ASSERTED,
    /** Whether the caller is signed for: Identity (RFC 8224). */
    SIGNED,
    PRIVACY,
    DIVERSION,
    /** The element that a request comes from. */
    SOURCE,
    CONTACT,
    /** A request that only one of the two calls has. */
    STEP,
    MAX_FORWARDS,
    EXTRAS,
    CODEC_ORDER,
    ACCEPT,
    ALLOW,
    USER_AGENT,
    SERVER,
    /** Headers that only one of the two has and that stand nowhere else in this list. */
    HEADERS,
    /** The last response. */
    CODE,
    /** The element that made it, or stayed silent. */
    SAID_BY,
    /** How long it took, in classes. */
    LATENCY;

    /** The end of its labels' keys: {@code codec-order}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.sipcause.trace;

/** What a remark is about. */
public enum Subject {
    /** A message: who sent what, in one line. */
    MESSAGE,
    /** A message that the log announces and does not show. */
    ANNOUNCED,
    /** A header that stands without the start-line of its message. */
    HEADER,
    /** No RTP or SRTP module is loaded. */
    MEDIA_ENGINE,
    /** User name or password do not fit. */
    CREDENTIALS,
    /** Nobody is configured for the one who asks. */
    STRANGER,
    /** The number or user is not known. */
    UNKNOWN_NUMBER,
    /** No route leads to the number. */
    NO_ROUTE,
    /** The user is known and not registered. */
    NOT_REGISTERED,
    /** The called side is busy. */
    BUSY,
    /** Nobody picked up. */
    NO_ANSWER,
    /** The caller hung up before an answer. */
    GIVEN_UP,
    /** The called side refused. */
    REFUSED,
    /** The next hop has no capacity or is out of order. */
    CONGESTED,
    /** No answer came in time. */
    TIMEOUT,
    /** A final response was sent again and again, and no ACK came. */
    NO_ACK,
    /** No codec in common. */
    CODECS,
    /** One side wants encrypted media and the other not. */
    ENCRYPTION,
    /** A transport that is not there. */
    TRANSPORT,
    /** Nobody listens at the address. */
    CONNECTION_REFUSED,
    /** No way leads to the address. */
    UNREACHABLE,
    /** A TLS handshake that failed. */
    TLS,
    /** A certificate that was not believed. */
    CERTIFICATE,
    /** A name that could not be resolved. */
    NAME,
    /** A WebSocket that did not come up. */
    WEBSOCKET,
    /** A header that is missing or cannot be read. */
    MALFORMED,
    /** A rule that forbids it: an access list, a limit. */
    POLICY,
    /** Too many requests in too short a time. */
    FLOOD,
    /** A request that comes back to where it was. */
    LOOP
}

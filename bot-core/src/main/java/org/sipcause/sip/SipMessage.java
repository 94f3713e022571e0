package org.sipcause.sip;

import java.util.List;

/**
 * A SIP message as it was found, well formed or not (RFC 3261 §7).
 *
 * <p>It is an index over its own copy of the bytes; strings are made when asked for. Immutable, so any thread may ask.
 */
public sealed interface SipMessage permits SipRequest, SipResponse {
    /** The start-line as on the wire, without its line end. */
    String startLine();

    /** The header fields, in the order in which they came. */
    Headers headers();

    /** A copy of the bytes after the empty line, as far as Content-Length and the input go; at most {@link SipParser#MAX_BODY}. */
    byte[] body();

    /** A copy of all its bytes. */
    byte[] bytes();

    /** The body read as UTF-8; bytes that are not become replacement characters. */
    String bodyText();

    /** The body as bytes, not copied. */
    Slice bodySlice();

    /** The whole message read as UTF-8, line ends as they came. */
    String text();

    /** Whether another one has the same bytes. */
    boolean sameBytes(SipMessage other);

    /** A number that is equal for messages with the same bytes. */
    long bytesHash();

    /** Lets go of what was worked out beside its bytes, for those who keep very many; it is worked out again when asked for. */
    void rest();

    /** How many bytes the message has: start-line, headers, empty line and body. */
    int length();

    /** Whether it is so surely the message as sent that its lengths and blanks can be held against the sender. */
    boolean exact();

    /** What breaks the grammar of RFC 3261 in it, in the order of the lines; worked out anew at each call. */
    List<Defect> defects();
}

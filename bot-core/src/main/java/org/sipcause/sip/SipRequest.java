package org.sipcause.sip;

import java.util.List;
import java.util.Optional;

/** A request: method, Request-URI, headers and body (RFC 3261 §7.1). */
public final class SipRequest implements SipMessage {
    private final MessageIndex index;
    private final StartLine.Parts parts;

    SipRequest(MessageIndex index, StartLine.Parts parts) {
        this.index = index;
        this.parts = parts;
    }

    /** The method as written; methods are case-sensitive (RFC 3261 §7.1). */
    public String method() {
        return parts.first();
    }

    /** The Request-URI as written, even where it is none. */
    public String requestUri() {
        return index.text(parts.second(), parts.secondEnd());
    }

    /** The Request-URI, where it can be read as a sip, sips or tel URI. */
    public Optional<SipUri> uri() {
        return SipUri.parse(requestUri());
    }

    /** The version as written, {@code SIP/2.0} in well-formed messages; empty where the line has none. */
    public String version() {
        return index.version(parts.third(), parts.thirdEnd());
    }

    @Override
    public String startLine() {
        return index.startLine();
    }

    @Override
    public Headers headers() {
        return new Headers(index);
    }

    @Override
    public byte[] body() {
        return index.body();
    }

    @Override
    public byte[] bytes() {
        return index.bytes();
    }

    @Override
    public String bodyText() {
        return index.bodyText();
    }

    @Override
    public Slice bodySlice() {
        return index.bodySlice();
    }

    @Override
    public String text() {
        return index.text();
    }

    @Override
    public boolean sameBytes(SipMessage other) {
        return index.sameBytes(MessageIndex.of(other));
    }

    @Override
    public long bytesHash() {
        return index.bytesHash();
    }

    @Override
    public void rest() {
        index.rest();
    }

    MessageIndex index() {
        return index;
    }

    @Override
    public int length() {
        return index.length();
    }

    @Override
    public boolean exact() {
        return index.exact();
    }

    @Override
    public List<Defect> defects() {
        return new Conformance(index).request(this);
    }

    /** The start-line, for logs and failed tests. */
    @Override
    public String toString() {
        return startLine();
    }
}

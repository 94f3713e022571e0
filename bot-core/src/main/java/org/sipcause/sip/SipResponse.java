package org.sipcause.sip;

import java.util.List;

/** A response: status, reason phrase, headers and body (RFC 3261 §7.2). */
public final class SipResponse implements SipMessage {
    private final MessageIndex index;
    private final StartLine.Parts parts;
    private final int status;

    SipResponse(MessageIndex index, StartLine.Parts parts) {
        this.index = index;
        this.parts = parts;
        this.status = index.status(parts.second(), parts.secondEnd());
    }

    /** The status code as written, 100 to 699 in well-formed messages; what is larger than an int is {@link Integer#MAX_VALUE}. */
    public int status() {
        return status;
    }

    /** The reason phrase as written, for people only; may be empty. */
    public String reason() {
        return index.text(parts.third(), parts.thirdEnd());
    }

    /** The version as written, {@code SIP/2.0} in well-formed messages. */
    public String version() {
        return parts.first();
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
        return new Conformance(index).response(this);
    }

    /** The start-line, for logs and failed tests. */
    @Override
    public String toString() {
        return startLine();
    }
}

package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.Optional;
import org.sipcause.octets.Octets;
import org.sipcause.octets.Usual;

/**
 * The number and method that order the requests of a dialog (RFC 3261 §20.16).
 *
 * @param number as written; below 2^31 in well-formed messages
 * @param method as written
 */
public record CSeq(long number, String method) {
    public CSeq {
        Objects.requireNonNull(method, "method");
    }

    static Optional<CSeq> parse(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    static Optional<CSeq> parse(byte[] bytes, int start, int to) {
        int blank = Octets.blank(bytes, start, to);
        int from = Octets.skipBlanks(bytes, blank, to);
        var number = Octets.number(bytes, start, blank, Long.MAX_VALUE);
        return number.isPresent() && from < to
                ? Optional.of(new CSeq(number.getAsLong(), Usual.word(bytes, from, to)))
                : Optional.empty();
    }

    /** As in the header: {@code 1 INVITE}. */
    @Override
    public String toString() {
        return number + " " + method;
    }
}

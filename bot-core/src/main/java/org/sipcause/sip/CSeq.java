package org.sipcause.sip;

import java.util.Objects;
import java.util.Optional;

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
        int blank = Scan.blank(value, 0);
        int from = Scan.skipBlanks(value, blank);
        var number = Scan.number(value, 0, blank, Long.MAX_VALUE);
        return number.isPresent() && from < value.length()
                ? Optional.of(new CSeq(number.getAsLong(), StartLine.method(value, from, value.length())))
                : Optional.empty();
    }

    /** As in the header: {@code 1 INVITE}. */
    @Override
    public String toString() {
        return number + " " + method;
    }
}

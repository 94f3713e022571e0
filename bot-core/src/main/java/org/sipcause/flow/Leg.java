package org.sipcause.flow;

import java.util.Objects;
import java.util.Optional;
import org.sipcause.sip.Header;
import org.sipcause.trace.CapturedMessage;

/**
 * Two Call-IDs of one call: an element between them is a user agent to both sides (a B2BUA, RFC 7092).
 *
 * @param upper the INVITE that it received
 * @param lower the INVITE that it sent for it
 * @param link the header of the lower one that says so; empty where only numbers, addresses and times agree
 */
public record Leg(CapturedMessage upper, CapturedMessage lower, Optional<Header> link) {
    public Leg {
        Objects.requireNonNull(upper, "upper");
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(link, "link");
    }

    /** Whether a header proves it. */
    public boolean proven() {
        return link.isPresent();
    }
}

package org.sipcause.trace;

import java.util.Objects;
import java.util.Optional;

/**
 * The beginning of a SIP message that did not arrive, as the network gave it back or let a part of it through. It is no message
 * of the capture.
 *
 * @param from who had sent it
 * @param startLine as written
 * @param branch of its topmost Via (RFC 3261 §8.1.1.7)
 */
public record Quote(Endpoint from, String startLine, Optional<String> callId, Optional<String> branch) {
    public Quote {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(startLine, "startLine");
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(branch, "branch");
    }
}

package org.sipcause.sdp;

import java.util.Objects;

/**
 * Where media are to be sent (RFC 8866 §5.7).
 *
 * @param type {@code IP4} or {@code IP6}
 * @param address without a multicast's scope
 */
public record Connection(String type, String address) {
    public Connection {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(address, "address");
    }

    /** Whether it is 0.0.0.0, or its IPv6 like: hold as it was once done, or a far end yet unknown (RFC 3264 §8.4). */
    public boolean unspecified() {
        return address.equals("0.0.0.0") || address.equals("::");
    }
}

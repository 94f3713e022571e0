package org.sipcause.sdp;

import java.util.Objects;

/**
 * Who made a description (RFC 8866 §5.2).
 *
 * @param session number of the session, as written
 * @param version number of this description, as written: larger than the one before where anything changed
 * @param address of the machine that made it
 */
public record Origin(String user, String session, String version, String address) {
    public Origin {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(address, "address");
    }
}

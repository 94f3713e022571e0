package org.sipcause.sdp;

import java.util.Objects;
import java.util.Optional;

/**
 * Who made a description (RFC 8866 §5.2).
 *
 * @param user name, {@code -} where there is none
 * @param session number of the session, as written
 * @param version number of this description, as written: larger than the one before where anything changed
 * @param address of the machine that made it
 */
public record Origin(String user, String session, String version, String address) {
    private static final int FIELDS = 6;

    public Origin {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(address, "address");
    }

    /** Whether all the fields of an o= line are between two places. */
    static boolean isOne(byte[] bytes, int from, int to) {
        Fields words = new Fields(bytes, from, to);
        for (int field = 0; field < FIELDS; field++) {
            words.step();
        }
        return !words.isEmpty();
    }

    /** The values without the kind of network and address, in the order of the line. */
    @Override
    public String toString() {
        return user + " " + session + " " + version + " " + address;
    }

    static Optional<Origin> parse(byte[] bytes, int from, int to) {
        Fields words = new Fields(bytes, from, to);
        String user = words.next();
        String id = words.next();
        String version = words.next();
        words.step();
        words.step();
        String address = words.next();
        return address.isEmpty() ? Optional.empty() : Optional.of(new Origin(user, id, version, address));
    }
}

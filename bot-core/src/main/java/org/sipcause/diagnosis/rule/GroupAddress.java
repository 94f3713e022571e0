package org.sipcause.diagnosis.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sipcause.trace.Endpoint;

/** Addresses of everybody who listens: 224.0.0.0/4 (RFC 1112 §4) and ff00::/8 (RFC 4291 §2.7). */
final class GroupAddress {
    private static final Pattern GROUP = Pattern.compile("2(2[4-9]|3\\d)(\\.\\d{1,3}){3}|\\[?ff[0-9a-fA-F]{2}:.*");

    private GroupAddress() {}

    /** Whether somebody sends there; an unknown target is none. */
    static boolean is(Optional<Endpoint> target) {
        return target.filter(endpoint -> GROUP.matcher(endpoint.host()).matches())
                .isPresent();
    }
}

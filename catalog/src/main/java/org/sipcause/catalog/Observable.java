package org.sipcause.catalog;

import java.util.Locale;
import java.util.Optional;

/** What a comparison's rows can point at in a trace, so that they can be decided for one call. */
public enum Observable {
    /** A response decided it, rather than silence. */
    ON_THE_WIRE,
    /** The final response came after ten seconds or more, not within two. */
    LATE,
    /** The request was sent again before the final response, here or behind the sender. */
    REPEATED,
    /** A 100 came. */
    TRYING,
    /** A 101 to 199 came. */
    RINGING,
    /** The element that answered had sent the request on. */
    FORWARDED,
    /** A leg behind the element that answered got no answer. */
    SILENT_BEHIND,
    /** A leg behind the element that answered was refused. */
    REFUSED_BEHIND,
    /** The response of a leg behind has the same To tag: it was handed on, not made. */
    HANDED_ON,
    /** The Q.850 cause in Reason; its values are numbers. */
    CAUSE,
    /** The method of the request; its values are methods. */
    METHOD,
    /** A CANCEL was sent for this request. */
    CANCELLED,
    /** ICMP unreachable, a TCP RST or a TLS alert between two of the call's elements. */
    TRANSPORT_FAULT,
    /** The request lies within a dialog. */
    IN_DIALOG,
    /** The request carries credentials. */
    CREDENTIALS,
    /** The request demands an extension: Require or Proxy-Require. */
    DEMANDS,
    /** The request's body is a session description. */
    SDP_BODY,
    /** Max-Forwards of the request is 0. */
    HOPS_USED_UP,
    /** An element stands twice in the Via list of the request. */
    VIA_TWICE,
    RETRY_AFTER,
    WARNING,
    SERVER,
    WWW_AUTHENTICATE,
    PROXY_AUTHENTICATE,
    UNSUPPORTED,
    /** The response demands an extension: Require. */
    REQUIRE,
    ACCEPT,
    MIN_SE,
    MIN_EXPIRES;

    /** The fact of that name in a comparison's file: {@code retry-after}. */
    public static Optional<Observable> named(String name) {
        for (Observable fact : values()) {
            if (fact.slug().equals(name)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** Its name in a comparison's file. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a value that a comparison expects of it can be held against a trace: yes, no or any; numbers; methods. */
    public boolean accepts(String expected) {
        return switch (this) {
            case CAUSE -> expected.matches("\\d{1,3}( \\d{1,3})*");
            case METHOD -> expected.matches("[A-Z]+( [A-Z]+)*");
            default -> expected.matches("yes|no|any");
        };
    }
}

package org.sipcause.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a {@link Term} is: one folder of the catalogue each, named like the constant. */
public enum TermKind {
    /** Classes of response codes, such as 5xx. */
    FAMILIES(),
    /** ISDN causes of ITU-T Q.850, and the private numbers that a product puts beside them. */
    CAUSES(
            "group",
            "sip",
            "gateway",
            "from",
            "asterisk",
            "asteriskSends",
            "asteriskFrom",
            "freeswitch",
            "freeswitchSends",
            "freeswitchFrom"),
    /** Header fields. */
    HEADERS("compact", "state"),
    /** Timers, of the standards and of products. */
    TIMERS("value", "runs", "starts", "ends"),
    /** Request methods. */
    METHODS("dialog", "answer", "cancel", "challenge", "body", "transaction"),
    /** Codes of the Warning header (RFC 3261 §20.43). */
    WARNINGS(),
    /** Option tags of Supported, Require and Proxy-Require. */
    OPTIONS("fails"),
    /** Protocols of the Reason header (RFC 3326). */
    REASONS("values"),
    /** Results of checking a signed caller identity (RFC 8224). */
    STIR("code", "sender"),
    /** Reasons in Subscription-State (RFC 6665 §4.1.3). */
    SUBSCRIPTIONS(),
    /** Codes of the Geolocation-Error header (RFC 6442). */
    LOCATIONS(),
    /** Codes of the AlertMsg-Error header (RFC 8876). */
    ALERTS(),
    /** RTP payload types whose meaning is fixed (RFC 3551 §6). */
    PAYLOADS("media", "clock", "channels"),
    /** Transport profiles of SDP's m= line. */
    PROFILES("keys");

    /** The keys with blanks between: an enum holds nothing that could be changed. */
    private final String details;

    TermKind(String... details) {
        this.details = String.join(" ", details);
    }

    /** The folder's name, which labels use too. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The keys that only this kind has, in the order in which a card says them. */
    public List<String> details() {
        return details.isEmpty() ? List.of() : List.of(details.split(" ", -1));
    }

    /** The kind of that folder. */
    public static Optional<TermKind> of(String folder) {
        for (TermKind kind : values()) {
            if (kind.folder().equals(folder)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

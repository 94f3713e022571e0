package org.sipcause.trace;

import java.util.Locale;
import java.util.Optional;

/** What carried a message. */
public enum Transport {
    UDP,
    TCP,
    TLS,
    SCTP,
    WS,
    WSS;

    private final Optional<Transport> known = Optional.of(this);

    /** This one, as what is known of a message; always the same object, as very many messages have it. */
    public Optional<Transport> known() {
        return known;
    }

    /** The transport of this name in any case, as in a Via or a log line; {@code TLS-SCTP} and the like are none of ours. */
    public static Optional<Transport> named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UDP" -> Optional.of(UDP);
            case "TCP" -> Optional.of(TCP);
            case "TLS" -> Optional.of(TLS);
            case "SCTP" -> Optional.of(SCTP);
            case "WS" -> Optional.of(WS);
            case "WSS" -> Optional.of(WSS);
            default -> Optional.empty();
        };
    }
}

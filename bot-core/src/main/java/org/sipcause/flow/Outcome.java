package org.sipcause.flow;

import java.util.Locale;

/** How a call ended, as far as the trace shows. */
public enum Outcome {
    /** A 2xx to an INVITE. */
    ANSWERED,
    /** 486 or 600. */
    BUSY,
    /** 603. */
    DECLINED,
    /** 487, or a CANCEL and no final response. */
    CANCELLED,
    /** 408 or 480 after it rang. */
    NO_ANSWER,
    /** 3xx. */
    REDIRECTED,
    /** A 401 or 407 and nothing more. */
    CHALLENGED,
    /** Any other 4xx, 5xx or 6xx. */
    FAILED,
    /** Nothing came back. */
    NO_RESPONSE,
    /** A 2xx to a REGISTER. */
    REGISTERED,
    /** A 2xx to a REGISTER that removes bindings. */
    UNREGISTERED,
    /** A 2xx to any other request. */
    OK,
    /** The trace ends first. */
    IN_PROGRESS;

    /** The outcome in the words of the machine-readable report: {@code no-answer}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

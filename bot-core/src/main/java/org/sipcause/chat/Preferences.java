package org.sipcause.chat;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How a place in a chat wants to be answered.
 *
 * @param shown whether answers to commands are for all there to see, or for the asker alone
 * @param language the language of answers there; the asker's own where it is empty
 * @param watch whether traces that people post there are looked at without being asked
 * @param detail how much of an answer is shown at once
 */
public record Preferences(Shown shown, Optional<Locale> language, boolean watch, Detail detail) {
    /** What holds where nothing was chosen: the asker alone, in his own language, only when asked, everything. */
    public static final Preferences USUAL = new Preferences(Shown.PRIVATE, Optional.empty(), false, Detail.FULL);

    public Preferences {
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(detail, "detail");
    }

    /** Who sees an answer. */
    public enum Shown {
        /** Everybody in the channel. */
        PUBLIC,
        /** The asker, who can publish it. */
        PRIVATE
    }

    /** How much of an answer is shown at once. */
    public enum Detail {
        /** The verdict and its proof; the rest is behind buttons. */
        SHORT,
        /** Everything. */
        FULL
    }
}

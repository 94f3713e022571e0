package org.sipcause.compare;

import java.util.Locale;

/** What a difference has to do with the failure. */
public enum Weight {
    /** It can make an element fail a call in just this way. */
    CAN_CAUSE,
    /** It is a difference that elements act upon, but not known for this failure. */
    MAY_MATTER,
    /** It is the failure itself, or comes of it. */
    RESULT;

    /** The end of its label's key: {@code can-cause}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.sipcause.command;

/**
 * How inputs are to be read.
 *
 * @param fold messages above which an input is folded
 * @param together whether they are captures of one incident
 * @param plainEsp whether ESP in them is known not to be encrypted
 */
record Reading(int fold, boolean together, boolean plainEsp) {
    /** Each for itself, and folded where it is large. */
    static final Reading USUAL = new Reading(50_000, false, false);

    /** Each for itself, with every message kept. */
    static final Reading WHOLE = USUAL.folding(Integer.MAX_VALUE);

    Reading folding(int line) {
        return new Reading(line, together, plainEsp);
    }

    /** As one incident: what several of them saw has to be found, so that nothing is folded. */
    Reading asOne() {
        return new Reading(Integer.MAX_VALUE, true, plainEsp);
    }

    Reading withPlainEsp() {
        return new Reading(fold, together, true);
    }
}

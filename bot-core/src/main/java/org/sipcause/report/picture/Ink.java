package org.sipcause.report.picture;

/** What a colour is for; a palette says which one it is. */
public enum Ink {
    PAPER,
    TEXT,
    FAINT,
    LIFELINE,
    HEAD,
    HEAD_EDGE,
    REQUEST,
    RESPONSE,
    GOOD,
    FAIL,
    FAIL_PAPER,
    NOTE,
    NOTE_PAPER,
    QUIET,
    QUIET_PAPER,
    MEDIA,
    EARLY_BAND,
    HOLD_BAND
}

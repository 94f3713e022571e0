package org.sipcause.compare;

/** What two codes can be told apart by; the order is that of the rows. */
public enum Aspect {
    /** Something to look at in the trace, written by hand for these codes. */
    TELL,
    CLASS,
    SENDER,
    SEEN,
    BEFORE,
    NEXT,
    SCOPE,
    RETRY,
    FORKS,
    DIALOG,
    HEADERS,
    PSTN,
    ISDN
}

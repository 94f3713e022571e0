package org.sipcause.diagnosis;

/** How much a finding matters. */
public enum Severity {
    /** Why it failed. */
    ERROR,
    /** A risk, or a part of the cause. */
    WARNING,
    /** Normal, explained. */
    INFO
}

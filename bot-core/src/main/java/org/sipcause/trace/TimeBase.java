package org.sipcause.trace;

/** What the times of a trace count from. */
public enum TimeBase {
    /** UTC: a capture file, or a log that names the zone of its times. */
    UTC,
    /** The clock of the machine that wrote a log which names no zone. */
    LOCAL,
    /** The beginning of the trace. */
    BEGINNING
}

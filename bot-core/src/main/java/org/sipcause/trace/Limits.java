package org.sipcause.trace;

/**
 * How much is read of one input; what fits is kept, and {@link Trace#unread()} says what did not.
 *
 * @param bytes of the input, unpacked
 * @param messages kept of it
 */
public record Limits(long bytes, int messages) {
    /** 256 MiB and 200,000 messages. */
    public static final Limits DEFAULT = new Limits(256L << 20, 200_000);

    public Limits {
        if (bytes < 1 || messages < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: " + bytes + " bytes, " + messages + " messages");
        }
    }
}

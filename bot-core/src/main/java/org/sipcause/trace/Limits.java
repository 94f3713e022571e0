package org.sipcause.trace;

/**
 * How much is read of one input; what fits is kept, and {@link Trace#unread()} says what did not.
 *
 * @param bytes of the input, unpacked
 * @param messages kept of it at a time
 */
public record Limits(long bytes, int messages) {
    /** 64 GiB, of which what is packed may unpack to 4, and 200,000 messages. */
    public static final Limits DEFAULT = new Limits(64L << 30, 200_000);

    public Limits {
        if (bytes < 1 || messages < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: " + bytes + " bytes, " + messages + " messages");
        }
    }
}

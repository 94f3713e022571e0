package org.sipcause.runtime;

import java.io.IOException;

/** Why a file could not be had; {@link Messages} has the sentence for the person who sent it. */
public final class DownloadFailed extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** It is larger than the limit; no more than the limit was read. */
        TOO_LARGE,
        /** Its address is not on a host of the platform; nothing was sent there. */
        FOREIGN_HOST,
        /** The platform sent a page to log in on instead: the bot lacks the permission. */
        LOG_IN_PAGE,
        /** It did not come in time. */
        TIMED_OUT,
        /** The platform refused, or the connection broke. */
        NOT_FETCHED
    }

    private final Reason reason;
    private final String file;
    private final long limit;

    DownloadFailed(Reason reason, String file, long limit, Throwable cause) {
        // neither the file's name nor its address: both are the sender's, and an address may carry a key
        super("file not fetched: " + reason, cause);
        this.reason = reason;
        this.file = file;
        this.limit = limit;
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }

    /** The file's name as its sender gave it: hostile text. */
    public String file() {
        return file;
    }

    /** The most bytes that a file may have. */
    public long limit() {
        return limit;
    }
}

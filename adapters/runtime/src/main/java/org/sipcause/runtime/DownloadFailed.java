package org.sipcause.runtime;

import java.io.IOException;

/** Why a file could not be had; its reason names the sentence for the person who sent it. */
public final class DownloadFailed extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** It is larger than the limit; no more than the limit was read. */
        TOO_LARGE("too-large"),
        /** Its address is not on a host of the platform; nothing was sent there. */
        FOREIGN_HOST("foreign-host"),
        /** The platform sent a page to log in on instead: the bot lacks the permission. */
        LOG_IN_PAGE("log-in-page"),
        /** It did not come in time. */
        TIMED_OUT("timed-out"),
        /** The platform refused, or the connection broke. */
        NOT_FETCHED("not-fetched");

        private final String said;

        Reason(String said) {
            this.said = said;
        }

        /** The name of the sentence for the person who sent the file: lower case, words parted by hyphens. */
        public String said() {
            return said;
        }
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

    /** The most mebibytes that a file may have. */
    public long limit() {
        return limit >> 20;
    }
}

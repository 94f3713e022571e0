package org.sipcause.slack;

import java.io.IOException;

/** Slack does not take an answer, and will not take it later either. */
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says why, in Slack's word for it. */
    Refused(String why) {
        super(why);
    }
}

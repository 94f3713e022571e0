package org.sipcause.runtime;

import java.io.IOException;

/** A connection that was refused before it began, because the host is not one of {@link TrustedHosts}. */
public final class ForeignHost extends IOException {
    private static final long serialVersionUID = 1L;

    private final String host;

    /** Refuses this host, which may be a stranger's text: show it only escaped. */
    public ForeignHost(String host) {
        super("refused to connect to a host that is not the platform's: " + host);
        this.host = host;
    }

    /** The host that was asked for. */
    public String host() {
        return host;
    }
}

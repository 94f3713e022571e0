package org.sipcause.console;

import java.io.InputStream;
import org.sipcause.chat.Attachment;

/** What is piped in; it can be read once. */
record StandardInput(InputStream in) implements Attachment {
    @Override
    public String name() {
        return "-";
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public InputStream open() {
        return in;
    }
}

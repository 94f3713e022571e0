package org.sipcause.command;

import java.util.regex.Pattern;

/** Tells a pasted trace from words about one. */
final class WireText {
    private static final Pattern START_LINE = Pattern.compile("(?i)\\bSIP/2\\.0[ \\t\\r\\n]");

    private WireText() {}

    /** Whether the text has something like a start-line (RFC 3261 §7.1, §7.2). */
    static boolean holdsSip(String text) {
        return START_LINE.matcher(text).find();
    }
}

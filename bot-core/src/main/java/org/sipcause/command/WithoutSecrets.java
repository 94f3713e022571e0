package org.sipcause.command;

import org.sipcause.trace.Redaction;

/** A pasted text without its secrets, before anything is known of its form. */
public final class WithoutSecrets {
    private WithoutSecrets() {}

    /** The text with passwords, keys, tokens and what is computed from them masked; as long as before. */
    public static String of(String text) {
        return Redaction.credentials(text);
    }
}

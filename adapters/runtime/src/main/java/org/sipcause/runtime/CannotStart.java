package org.sipcause.runtime;

import java.util.List;

/** Why an adapter does not start, in sentences for the person who starts it; no secret is ever part of one. */
public final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    /** The exit code for settings that are missing or wrong: {@code EX_CONFIG} of sysexits.h. */
    public static final int BAD_SETTINGS = 78;
    /** The exit code for what is outside of us, such as a port in use or a platform out of reach: {@code EX_UNAVAILABLE}. */
    public static final int UNAVAILABLE = 69;

    private final int exitCode;

    private CannotStart(int exitCode, String sentences) {
        super(sentences);
        this.exitCode = exitCode;
    }

    /** The settings are at fault: all that is wrong with them, a sentence each. */
    public static CannotStart badSettings(List<String> problems) {
        return new CannotStart(BAD_SETTINGS, String.join(System.lineSeparator(), problems));
    }

    /** The settings are at fault. */
    public static CannotStart badSettings(String problem) {
        return badSettings(List.of(problem));
    }

    /** Something outside is at fault. */
    public static CannotStart unavailable(String problem) {
        return new CannotStart(UNAVAILABLE, problem);
    }

    /** The code for the process to exit with. */
    public int exitCode() {
        return exitCode;
    }
}

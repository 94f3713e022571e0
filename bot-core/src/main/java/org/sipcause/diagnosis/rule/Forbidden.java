package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.flow.CallFlow;

/** A 403, told apart by whether the client had shown who it is, and whether that is the reason (RFC 3261 §21.4.4). */
enum Forbidden {
    /**
     * The credentials are the reason: {@code 403 Forbidden (Bad auth)}, or it comes from a registrar that says 403 where others
     * challenge again.
     */
    WRONG_CREDENTIALS,
    /** It had been let in, or had tried. */
    AFTER_CREDENTIALS,
    /** Without asking who it is. */
    AT_ONCE;

    private static final List<String> SAY_403 = List.of("Asterisk", "FPBX", "FreeSWITCH");

    static Stream<Refusal> all(CallFlow flow, Forbidden kind) {
        return Refusal.all(flow, 403).filter(refusal -> of(refusal) == kind);
    }

    private static Forbidden of(Refusal refusal) {
        if (refusal.call().attempts().stream().noneMatch(Authentication::hasCredentials)) {
            return AT_ONCE;
        }
        return namesCredentials(refusal) ? WRONG_CREDENTIALS : AFTER_CREDENTIALS;
    }

    private static boolean namesCredentials(Refusal refusal) {
        var plain = refusal.ofRegistration()
                && refusal.headers()
                        .software()
                        .filter(name -> SAY_403.stream().anyMatch(name::contains))
                        .isPresent();
        return plain
                || refusal.says(
                        "bad auth",
                        "wrong password",
                        "bad password",
                        "invalid password",
                        "incorrect password",
                        "authentication fail",
                        "auth fail",
                        "invalid credentials",
                        "wrong credentials",
                        "bad credentials");
    }
}

package org.sipcause.trace.format;

import java.util.Optional;

/** belle-sip, as in Linphone: {@code channel [0x1]: received [315] new bytes from [UDP://192.0.2.1:5060]:}, {@code message sent to [UDP://192.0.2.1:5060], size: [600] bytes}. */
final class LinphoneHeading {
    private LinphoneHeading() {}

    private static final String RECEIVED = "new bytes from [";
    private static final String SENT = "message sent to [";

    static Optional<Heading> read(String line) {
        int received = line.indexOf(RECEIVED);
        int sent = received < 0 ? line.indexOf(SENT) : -1;
        if ((received < 0 && sent < 0) || line.length() > 600) {
            return Optional.empty();
        }
        String side = line.substring(received < 0 ? sent + SENT.length() : received + RECEIVED.length());
        // Behind the scheme an address of version 6 has brackets of its own.
        int end = side.indexOf(']', Math.max(0, side.indexOf("://[")) + 1);
        boolean v6 = end > 0 && side.startsWith("://[", 3) && side.indexOf(']', end + 1) > 0;
        int close = v6 ? side.indexOf(']', end + 1) : end;
        return close < 0 ? Optional.empty() : Heading.farSide(side.substring(0, close), received >= 0);
    }
}

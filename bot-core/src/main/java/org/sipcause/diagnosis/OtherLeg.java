package org.sipcause.diagnosis;

import java.util.Locale;

/** Headers in which an element names the Call-ID of the call that it carries on. */
final class OtherLeg {
    private OtherLeg() {}

    /** Whether a header of this name may hold another Call-ID. */
    static boolean isNamedBy(String name) {
        if (name.equalsIgnoreCase("Call-ID") || name.length() < 4) {
            return false;
        }
        char first = name.charAt(0);
        boolean own = name.charAt(1) == '-' && (first == 'X' || first == 'x');
        return own || name.toLowerCase(Locale.ROOT).contains("callid") || name.toLowerCase(Locale.ROOT).contains("call-id");
    }
}

package org.sipcause.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sipcause.sip.Header;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipRequest;

/** Headers in which a B2BUA names the Call-ID of the leg that it carries on, or the session of both (RFC 7989, RFC 7315 §4.6). */
final class OtherLeg {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s;,=<>\"]+");
    private static final int MOST_WORDS = 16;

    private OtherLeg() {}

    /** Whether an INVITE may name another leg. */
    static boolean isNamedIn(SipRequest invite) {
        for (Header header : invite.headers().all()) {
            if (mayName(header.name())) {
                return true;
            }
        }
        return false;
    }

    /** What a message that begins a leg names, of what is known by Call-ID. */
    static <T> Optional<T> of(SipMessage message, Map<String, T> known) {
        if (!(message instanceof SipRequest request) || !request.method().equals("INVITE")) {
            return Optional.empty();
        }
        for (Header header : request.headers().all()) {
            if (mayName(header.name())) {
                for (String word : List.of(SEPARATORS.split(header.value(), MOST_WORDS))) {
                    if (known.containsKey(word)) {
                        return Optional.of(known.get(word));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayName(String name) {
        if (name.length() < 4) {
            return false;
        }
        if (name.charAt(1) == '-') {
            return name.charAt(0) == 'X' || name.charAt(0) == 'x' || name.equalsIgnoreCase("P-Charging-Vector");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("session-id")
                || (lower.length() > 7 && (lower.contains("callid") || lower.contains("call-id")));
    }
}

package org.sipcause.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sipcause.sip.Header;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.Slice;

/** Headers in which a B2BUA names the Call-ID of the leg that it carries on, or the session of both (RFC 7989, RFC 7315 §4.6). */
final class OtherLeg {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s;,=<>\"]+");
    private static final int MOST_WORDS = 16;
    private static final String VECTOR = "p-charging-vector";
    private static final String SESSION = "session-id";

    private OtherLeg() {}

    /** Whether a message begins a leg and may name another one. */
    static boolean mayBeNamedIn(SipMessage message) {
        return message instanceof SipRequest request
                && request.method().equals("INVITE")
                && request.headers().hasOtherName(OtherLeg::mayName);
    }

    /** The strand that such a message names. */
    static Optional<Strand> of(SipMessage request, Strands known) {
        List<Slice> names = request.headers().names().stream()
                .filter(name -> !name.isEmpty())
                .toList();
        List<Header> headers = request.headers().all();
        for (int at = 0; at < headers.size(); at++) {
            if (mayName(names.get(at))) {
                for (String word : List.of(SEPARATORS.split(headers.get(at).value(), MOST_WORDS))) {
                    Optional<Strand> named = known.of(word);
                    if (named.isPresent()) {
                        return named;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayName(Slice name) {
        if (name.length() < 4) {
            return false;
        }
        if (name.at(1) == '-') {
            return name.at(0) == 'X' || name.at(0) == 'x' || (name.length() == VECTOR.length() && name.holds(VECTOR));
        }
        return name.length() > 7
                && ((name.length() == SESSION.length() && name.holds(SESSION))
                        || name.holds("callid")
                        || name.holds("call-id"));
    }
}

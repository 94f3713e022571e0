package org.sipcause.diagnosis.rule;

import java.util.Locale;
import java.util.Set;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipRequest;

/** An emergency service asked for by its URN (RFC 5031 §4.2, RFC 6881 §5). */
final class ServiceUrn {
    private static final Set<Integer> UNKNOWN = Set.of(400, 403, 404, 416, 484, 488, 501, 604);

    private ServiceUrn() {}

    /** Whether a refusal says of one that it is not known. */
    static boolean refused(Refusal refusal) {
        return UNKNOWN.contains(refusal.code()) && isEmergency(refusal.at());
    }

    /** Whether a request asks for an emergency service. */
    static boolean isEmergency(Transaction hop) {
        return of(hop).toLowerCase(Locale.ROOT).startsWith("urn:service:sos");
    }

    /** The Request-URI as written; empty where the request was not captured. */
    static String of(Transaction hop) {
        return hop.first().message() instanceof SipRequest request ? request.requestUri() : "";
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipRequest;

/** An emergency call by its service URN, refused as unknown: the element does not know such URNs (RFC 5031 §4.2, RFC 6881 §5). */
final class EmergencyUrnRefused implements Rule {
    private static final Set<Integer> UNKNOWN = Set.of(400, 403, 404, 416, 484, 488, 501, 604);

    @Override
    public String id() {
        return "emergency-urn-refused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal ->
                        refusal.stated().filter(Stated.EMERGENCY_URN::equals).isPresent())
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .proof(Evidence.of(refusal.at().first()))
                        .with("urn", urn(refusal.at())))
                .toList();
    }

    static boolean refused(Refusal refusal) {
        return UNKNOWN.contains(refusal.code()) && isEmergency(refusal.at());
    }

    /** Whether a request asks for an emergency service by its URN. */
    static boolean isEmergency(Transaction hop) {
        return urn(hop).toLowerCase(Locale.ROOT).startsWith("urn:service:sos");
    }

    private static String urn(Transaction hop) {
        return hop.first().message() instanceof SipRequest request ? request.requestUri() : "";
    }
}

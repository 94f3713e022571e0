package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Remark;
import org.sipcause.trace.Subject;

/** A log complains of a certificate, and messages follow all the same: whoever logged it warns and goes on (RFC 3261 §26.3.1). */
final class TlsCertificateWarning implements Rule {
    @Override
    public String id() {
        return "tls-certificate-warning";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.remarks().stream()
                .filter(remark -> remark.subject() == Subject.CERTIFICATE)
                .flatMap(remark -> flow.messages().stream()
                        .filter(message -> after(message, remark) && answered(message))
                        .limit(1)
                        .map(message -> finding(remark, message)))
                .limit(1)
                .toList();
    }

    /** Only an answer shows that the connection was used in both directions. */
    private static boolean answered(CapturedMessage message) {
        return message.message() instanceof SipResponse response && response.status() < 500;
    }

    private static boolean after(CapturedMessage message, Remark remark) {
        return message.position().line().orElse(0) > remark.position().line().orElse(Integer.MAX_VALUE);
    }

    private Finding finding(Remark remark, CapturedMessage message) {
        return Finding.of(id(), Severity.INFO, Certainty.LIKELY, Evidence.of(remark), Evidence.of(message))
                .with(
                        "line",
                        remark.position().line().isPresent()
                                ? Integer.toString(remark.position().line().getAsInt())
                                : Legible.UNKNOWN)
                .with("text", remark.text());
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 380: another service may do, and its body says which; an IMS network sends emergency calls elsewhere so (RFC 3261 §21.3.5). */
final class AlternativeService implements Rule {
    @Override
    public String id() {
        return "alternative-service";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Redirection.all(flow)
                .filter(redirection -> redirection.code() == 380)
                .map(this::finding)
                .toList();
    }

    private Finding finding(Redirection redirection) {
        var body =
                redirection.response().message().headers().value("Content-Type").orElse("");
        var ims = body.toLowerCase(Locale.ROOT).startsWith("application/3gpp-ims+xml");
        var finding = redirection
                .finding(id(), Severity.WARNING, ims ? Certainty.LIKELY : Certainty.POSSIBLE)
                .at(redirection.hop().server());
        return body.isEmpty() ? finding : finding.proof(Evidence.header(redirection.response(), "Content-Type"));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 428, 436, 437 or 438: the signed identity of the caller is missing, unusable or wrong (RFC 8224 §6.2.2). */
final class IdentityVerificationFailed implements Rule {
    @Override
    public String id() {
        return "identity-verification-failed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 428, 436, 437, 438).map(this::finding).toList();
    }

    private Finding finding(Refusal refusal) {
        var token = refusal.at().request().flatMap(Passport::of);
        var finding = refusal.finding(id(), Certainty.CERTAIN);
        return (token.isPresent() ? finding.proof(Evidence.header(refusal.at().first(), "Identity")) : finding)
                .with("info", token.flatMap(Passport::info).orElse(Legible.UNKNOWN))
                .with("signed", token.flatMap(Passport::caller).orElse(Legible.UNKNOWN));
    }
}

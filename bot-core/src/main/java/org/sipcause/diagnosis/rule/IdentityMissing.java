package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 428 to a request that indeed had no Identity header when it came to the verifier (RFC 8224 §6.2). */
final class IdentityMissing implements Rule {
    @Override
    public String id() {
        return "identity-missing";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 428)
                .filter(refusal ->
                        refusal.at().request().filter(IdentityHeader::missing).isPresent())
                .filter(refusal -> IdentityHeader.lost(refusal.call()).isEmpty())
                .map(refusal -> refusal.finding(
                                id(), Severity.WARNING, Whole.sure(refusal.at().first()))
                        .at(refusal.at().client())
                        .proof(Evidence.of(refusal.at().first())))
                .toList();
    }
}

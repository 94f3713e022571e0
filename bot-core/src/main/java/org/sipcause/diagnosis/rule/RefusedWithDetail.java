package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/**
 * A call or request refused with a code that says what is wrong, and a header that says it more exactly.
 *
 * @param code the code
 * @param header name of that header in the response
 */
record RefusedWithDetail(String id, int code, String header) implements Rule {
    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, code).map(this::finding).toList();
    }

    private Finding finding(Refusal refusal) {
        var finding = refusal.finding(id, Certainty.CERTAIN);
        var detail = refusal.headers().value(header).filter(value -> !value.isBlank());
        return (detail.isPresent() ? finding.proof(Evidence.header(refusal.response(), header)) : finding)
                .with("detail", detail.orElse(Legible.UNKNOWN));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.Subject;

/** A log that speaks of SIP messages and shows none of them. */
final class NoSipMessages implements Rule {
    @Override
    public String id() {
        return "no-sip-messages";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        if (!flow.messages().isEmpty() || !flow.folded().isEmpty()) {
            return List.of();
        }
        return flow.remarks().stream()
                .filter(remark -> remark.subject() != Subject.HEADER)
                .findFirst()
                .map(first -> {
                    var product = Product.of(flow.remarks());
                    return Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(first))
                            .with("product", product.title())
                            .with("command", product.command())
                            .with("lines", Integer.toString(flow.remarks().size()));
                })
                .stream()
                .toList();
    }
}

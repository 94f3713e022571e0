package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 423 without the Min-Expires that it must carry: the client cannot know what to ask for (RFC 3261 §10.3 step 7, §21.4.17). */
final class MinExpiresMissing implements Rule {
    @Override
    public String id() {
        return "min-expires-missing";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 423)
                .filter(refusal -> Whole.seems(refusal.response())
                        && refusal.headers().line("Min-Expires").isEmpty())
                .map(refusal -> refusal.finding(id(), Severity.WARNING, Whole.sure(refusal.response())))
                .toList();
    }
}

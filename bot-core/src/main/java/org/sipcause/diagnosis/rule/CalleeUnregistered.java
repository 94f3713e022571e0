package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 480 at once from a server, before anything rang: it knows the user and has no device to send the call to (RFC 3261 §21.4.18). */
final class CalleeUnregistered implements Rule {
    @Override
    public String id() {
        return "callee-unregistered";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var bindings = Binding.all(flow);
        return Absent.all(flow, Absent.UNREGISTERED)
                .filter(refusal -> CalleeBinding.valid(refusal, bindings).isEmpty())
                .map(refusal -> refusal.finding(id(), refusal.hasQ850(20) ? Certainty.CERTAIN : Certainty.LIKELY))
                .toList();
    }
}

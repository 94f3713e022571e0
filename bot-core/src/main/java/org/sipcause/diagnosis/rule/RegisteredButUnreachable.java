package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 480 for a user whose binding this trace shows being accepted and not yet over (RFC 3261 §10.3, §21.4.18). */
final class RegisteredButUnreachable implements Rule {
    @Override
    public String id() {
        return "registered-but-unreachable";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var bindings = Binding.all(flow);
        return Absent.all(flow, Absent.UNREGISTERED)
                .flatMap(refusal ->
                        CalleeBinding.valid(refusal, bindings).map(binding -> finding(refusal, binding)).stream())
                .toList();
    }

    private Finding finding(Refusal refusal, Binding binding) {
        return refusal.finding(id(), Certainty.LIKELY)
                .proof(Evidence.of(binding.answer()))
                .with("contact", binding.contact().orElse(Legible.UNKNOWN))
                .with(
                        "granted",
                        binding.granted().isPresent() ? "" + binding.granted().getAsLong() : Legible.UNKNOWN);
    }
}

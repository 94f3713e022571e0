package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A REGISTER that took a binding away, or all of them (RFC 3261 §10.2.2). */
final class BindingRemoved implements Rule {
    @Override
    public String id() {
        return "binding-removed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Binding.all(flow).stream()
                .filter(Binding::removed)
                .map(binding -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        Evidence.header(binding.register().first(), "Contact"),
                                        Evidence.of(binding.answer())),
                                binding.call(),
                                binding.register())
                        .with("user", binding.user()))
                .toList();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 200 to a REGISTER with a Contact that lists no binding, though it must list all there are (RFC 3261 §10.3 step 8). */
final class NoBindingStored implements Rule {
    @Override
    public String id() {
        return "no-binding-stored";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Binding.all(flow).stream()
                .filter(binding -> !binding.removed() && binding.contact().isPresent())
                .filter(binding -> Whole.seems(binding.answer())
                        && binding.given().line("Contact").isEmpty())
                .map(binding -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.WARNING,
                                        Certainty.LIKELY,
                                        Evidence.of(binding.answer()),
                                        Evidence.header(binding.register().first(), "Contact")),
                                binding.call(),
                                binding.register())
                        .at(binding.register().server())
                        .with("user", binding.user()))
                .toList();
    }
}

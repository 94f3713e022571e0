package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** The registrar granted another time than the client asked for, as it may (RFC 3261 §10.3 step 7). */
final class RegistrationExpiryChanged implements Rule {
    @Override
    public String id() {
        return "registration-expiry-changed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Binding.all(flow).stream()
                .filter(binding -> !binding.removed())
                .filter(binding ->
                        binding.requested().isPresent() && binding.granted().isPresent())
                .filter(binding ->
                        binding.requested().getAsLong() != binding.granted().getAsLong())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Binding binding) {
        return Facts.about(
                        Finding.of(
                                id(),
                                Severity.INFO,
                                Certainty.CERTAIN,
                                Evidence.header(binding.answer(), "Contact"),
                                Evidence.of(binding.register().first())),
                        binding.call(),
                        binding.register())
                .with("asked", Long.toString(binding.requested().orElseThrow()))
                .with("granted", Long.toString(binding.granted().orElseThrow()));
    }
}

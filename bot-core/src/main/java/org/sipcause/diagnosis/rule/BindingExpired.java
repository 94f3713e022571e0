package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 480 for a user whose last binding in this trace had run out or was removed before (RFC 3261 §10.2.2, §10.3). */
final class BindingExpired implements Rule {
    @Override
    public String id() {
        return "binding-expired";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var bindings = Binding.all(flow);
        return Absent.all(flow, Absent.UNREGISTERED)
                .flatMap(refusal -> CalleeBinding.last(refusal, bindings)
                        .filter(binding -> over(refusal, binding))
                        .map(binding -> finding(refusal, binding))
                        .stream())
                .toList();
    }

    private static boolean over(Refusal refusal, Binding binding) {
        return binding.removed()
                || (binding.until().isPresent()
                        && refusal.response()
                                .at()
                                .filter(binding.until().get()::isBefore)
                                .isPresent());
    }

    private Finding finding(Refusal refusal, Binding binding) {
        var since = binding.removed() ? binding.at() : binding.until();
        return refusal.finding(id(), Severity.WARNING, Certainty.LIKELY)
                .proof(Evidence.of(binding.register().first()))
                .proof(Evidence.of(binding.answer()))
                .with("client", Facts.server(binding.register()))
                .with(
                        "since",
                        Legible.duration(
                                since.flatMap(end -> refusal.response().at().map(at -> Duration.between(end, at)))));
    }
}

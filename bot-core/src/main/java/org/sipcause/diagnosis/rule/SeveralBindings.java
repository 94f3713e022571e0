package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** Several bindings for one address of record: a call goes to all of them (RFC 3261 §10.3, §16.5). */
final class SeveralBindings implements Rule {
    @Override
    public String id() {
        return "several-bindings";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Binding.all(flow).stream()
                .filter(binding -> !binding.removed() && hosts(binding) > 1)
                .map(binding -> binding.finding(id(), Severity.INFO)
                        .with("count", Long.toString(hosts(binding)))
                        .with("own", binding.contact().orElse(binding.user())))
                .toList();
    }

    /** How many different addresses are bound. */
    private static long hosts(Binding binding) {
        return binding.given().contacts().stream()
                .map(contact -> contact.sipUri().map(uri -> uri.host() + uri.port()))
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sip.NameAddr;

/** The list of bindings holds one device twice: the same instance and flow with two addresses (RFC 5626 §6). */
final class DuplicateRegistration implements Rule {
    @Override
    public String id() {
        return "duplicate-registration";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Binding.all(flow).stream()
                .flatMap(binding -> twice(binding)
                        .map(pair -> binding.finding(id(), Severity.WARNING)
                                .with("older", pair.getFirst().uri())
                                .with("newer", pair.getLast().uri()))
                        .stream())
                .toList();
    }

    private static Optional<List<NameAddr>> twice(Binding binding) {
        var seen = new HashMap<String, NameAddr>();
        return binding.given().contacts().stream()
                .flatMap(contact -> Stream.ofNullable(contact.params().get("+sip.instance"))
                        .map(instance -> instance + contact.params().getOrDefault("reg-id", ""))
                        .flatMap(device -> Stream.ofNullable(seen.putIfAbsent(device, contact)))
                        .filter(before -> !before.uri().equals(contact.uri()))
                        .map(before -> List.of(before, contact)))
                .findFirst();
    }
}

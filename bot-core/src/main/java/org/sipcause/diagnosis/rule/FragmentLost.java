package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.NetworkEvent;

/** A fragment of an IP datagram never came, so the message in it can't be put together (RFC 3261 §18.1.1). */
final class FragmentLost implements Rule {
    @Override
    public String id() {
        return "fragment-lost";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var missing = flow.events().stream()
                .filter(event -> event.kind() == NetworkEvent.Kind.FRAGMENT_MISSING)
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        var first = missing.getFirst();
        var failed = flow.calls().stream()
                .anyMatch(call -> call.failed()
                        || call.origin().filter(hop -> hop.silent()).isPresent());
        return List.of(
                Finding.of(id(), failed ? Severity.ERROR : Severity.WARNING, Certainty.CERTAIN, Evidence.of(first))
                        .with("sender", first.from().host())
                        .with("receiver", first.to().host())
                        .with("datagrams", Integer.toString(missing.size())));
    }
}

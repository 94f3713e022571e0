package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.Endpoint;

/** A number that a server does not know, though the same digits in another form rang at it in the same trace. */
final class NumberWorksInAnotherForm implements Rule {
    @Override
    public String id() {
        return "number-works-in-another-form";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var refusals = Refusal.all(flow)
                .filter(refusal -> List.of(404, 484, 604).contains(refusal.code()))
                .toList();
        if (refusals.isEmpty()) {
            return List.of();
        }
        var reached = flow.transactions().stream()
                .filter(hop -> hop.isInvite() && !hop.isInDialog())
                .filter(hop -> hop.progressed() || hop.finalCode().orElse(0) / 100 == 2)
                .flatMap(hop -> Reached.of(hop).stream())
                .toList();
        return refusals.stream()
                .flatMap(refusal -> same(refusal, reached)
                        .map(works -> refusal.finding(id(), Severity.WARNING, Certainty.LIKELY)
                                .proof(Evidence.of(works.hop().first()))
                                .with("other", works.number()))
                        .stream())
                .toList();
    }

    /** A number that rang, read once: it is held against every refusal. */
    private record Reached(Transaction hop, Endpoint server, String number) {
        static Optional<Reached> of(Transaction hop) {
            return hop.server()
                    .flatMap(server -> TelephoneNumber.dialled(hop).map(number -> new Reached(hop, server, number)));
        }
    }

    private static Optional<Reached> same(Refusal refusal, List<Reached> reached) {
        var asked = TelephoneNumber.dialled(refusal.at());
        var server = refusal.at().server();
        if (asked.isEmpty() || server.isEmpty()) {
            return Optional.empty();
        }
        return reached.stream()
                .filter(other -> other.server().equals(server.get())
                        && TelephoneNumber.inAnotherForm(other.number(), asked.get()))
                .findFirst();
    }
}

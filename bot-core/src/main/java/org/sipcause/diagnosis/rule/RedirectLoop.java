package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;

/** A 3xx names an address that this call has tried before: servers that redirect to each other (RFC 3261 §8.1.3.4). */
final class RedirectLoop implements Rule {
    @Override
    public String id() {
        return "redirect-loop";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Redirection.all(flow)
                .filter(redirection -> redirection.call().outcome() != Outcome.ANSWERED)
                .flatMap(redirection -> tried(redirection)
                        .map(before -> redirection
                                .finding(id(), Severity.ERROR, Certainty.CERTAIN)
                                .at(redirection.hop().server())
                                .proof(Evidence.header(redirection.response(), "Contact"))
                                .proof(Evidence.of(before.first()))
                                .with("target", Redirection.asked(before).orElseThrow()))
                        .stream())
                .toList();
    }

    private static Optional<Transaction> tried(Redirection redirection) {
        var targets = redirection.targets();
        return redirection.call().transactions().stream()
                .filter(hop -> hop.number() <= redirection.hop().number()
                        && hop.method().equals(redirection.hop().method()))
                .filter(hop -> Redirection.asked(hop).filter(targets::contains).isPresent())
                .findFirst();
    }
}

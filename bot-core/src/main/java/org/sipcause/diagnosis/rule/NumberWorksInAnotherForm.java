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

/** A number that a server does not know, though the same digits in another form rang at it in the same trace. */
final class NumberWorksInAnotherForm implements Rule {
    @Override
    public String id() {
        return "number-works-in-another-form";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var reached = flow.transactions().stream()
                .filter(hop -> hop.isInvite() && !hop.isInDialog())
                .filter(hop -> hop.progressed() || hop.finalCode().orElse(0) / 100 == 2)
                .toList();
        return Refusal.all(flow)
                .filter(refusal -> List.of(404, 484, 604).contains(refusal.code()))
                .flatMap(refusal -> same(refusal, reached)
                        .map(works -> refusal.finding(id(), Severity.WARNING, Certainty.LIKELY)
                                .proof(Evidence.of(works.first()))
                                .with("other", TelephoneNumber.dialled(works).orElseThrow()))
                        .stream())
                .toList();
    }

    private static Optional<Transaction> same(Refusal refusal, List<Transaction> reached) {
        var asked = TelephoneNumber.dialled(refusal.at());
        return reached.stream()
                .filter(hop -> hop.server().isPresent()
                        && hop.server().equals(refusal.at().server()))
                .filter(hop -> asked.isPresent()
                        && TelephoneNumber.dialled(hop)
                                .filter(other -> TelephoneNumber.inAnotherForm(other, asked.get()))
                                .isPresent())
                .findFirst();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** An INVITE without the Contact that RFC 3261 §8.1.1.8 asks for, refused with 400. */
final class MissingContact implements Rule {
    @Override
    public String id() {
        return "missing-contact";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 400)
                .filter(refusal -> refusal.at().isInvite())
                .filter(refusal -> refusal.at()
                        .request()
                        .filter(request ->
                                request.message().headers().line("Contact").isEmpty())
                        .isPresent())
                .map(refusal -> refusal.finding(id(), Certainty.LIKELY)
                        .at(refusal.call().decisive().flatMap(first -> first.client()))
                        .proof(Evidence.of(refusal.at().first())))
                .toList();
    }
}

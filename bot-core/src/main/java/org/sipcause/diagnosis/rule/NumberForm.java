package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/**
 * A number that the server cannot use as it is written: it says so (484, ISDN cause 28, words), or it does not know a number
 * that lost or gained digits on the way (RFC 3261 §21.4.22, RFC 3398 §7.2.4.1).
 */
final class NumberForm implements Rule {
    @Override
    public String id() {
        return "number-format";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal ->
                        refusal.stated().filter(Stated.NUMBER_FORMAT::equals).isPresent())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var before = TelephoneNumber.rewritten(refusal);
        var sure = refusal.code() == 484 || refusal.hasQ850(28) ? Certainty.CERTAIN : Certainty.LIKELY;
        var finding = refusal.finding(id(), sure)
                .proof(Evidence.of(refusal.at().first()))
                .with("dialled", before.flatMap(TelephoneNumber::dialled).orElse(Legible.UNKNOWN));
        return before.map(first -> finding.proof(Evidence.of(first.first()))).orElse(finding);
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 603: the called side does not want the call, and no other device shall ring (RFC 3261 §21.6.2). */
final class Declined implements Rule {
    @Override
    public String id() {
        return "declined";
    }

    @Override
    public boolean restsOnCode() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 603)
                .filter(refusal -> byThePerson(refusal) && !refusal.ofRegistration())
                .map(refusal -> refusal.finding(
                                id(), refusal.call().progressed() ? Certainty.CERTAIN : Certainty.LIKELY)
                        .with("rang", Legible.duration(refusal.call().decisive().flatMap(Ringing::time))))
                .toList();
    }

    /** A 603 without ringing whose ISDN cause is another one than 21, call rejected, is a switch's way to say that a call failed. */
    static boolean byThePerson(Refusal refusal) {
        return refusal.call().progressed() || refusal.q850().isEmpty() || refusal.hasQ850(21);
    }
}

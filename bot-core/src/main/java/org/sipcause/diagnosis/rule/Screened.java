package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A call that was not wanted: marked so by the callee (607, RFC 8197), or refused by a screening service (608, RFC 8688; 603 in words). */
final class Screened implements Rule {
    @Override
    public String id() {
        return "call-rejected-by-analytics";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 603, 607, 608)
                .filter(refusal -> refusal.code() != 603 || saysSo(refusal))
                .map(this::finding)
                .toList();
    }

    /** Whether a 603 names blocking instead of a person's choice. */
    static boolean saysSo(Refusal refusal) {
        return refusal.says("network blocked", "call blocked", "analytics", "spam", "robocall", "unwanted");
    }

    private Finding finding(Refusal refusal) {
        var finding = refusal.finding(id(), refusal.code() == 603 ? Certainty.LIKELY : Certainty.CERTAIN);
        var redress = refusal.headers().line("Call-Info").isPresent();
        return redress ? finding.proof(Evidence.header(refusal.response(), "Call-Info")) : finding;
    }
}

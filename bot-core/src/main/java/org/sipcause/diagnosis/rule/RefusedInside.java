package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/**
 * A request beside or inside a call that is refused with a code that says by itself what is wrong; the call goes on.
 *
 * @param method of the request
 * @param codes the codes that say so
 */
record RefusedInside(String id, String method, List<Integer> codes) implements Rule {
    RefusedInside(String id, String method, Integer... codes) {
        this(id, method, List.of(codes));
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.inDialog(flow)
                .filter(refusal -> refusal.at().method().equals(method) && codes.contains(refusal.code()))
                .filter(refusal -> !Transfer.reportsSuccess(refusal.at()))
                .map(refusal ->
                        refusal.finding(id, Severity.WARNING, Certainty.CERTAIN).proof(evidence(refusal)))
                .toList();
    }

    private static Evidence evidence(Refusal refusal) {
        var request = refusal.at().first();
        return List.of("Event", "Info-Package").stream()
                .filter(name -> request.message().headers().line(name).isPresent())
                .findFirst()
                .map(name -> Evidence.header(request, name))
                .orElseGet(() -> Evidence.of(request));
    }
}

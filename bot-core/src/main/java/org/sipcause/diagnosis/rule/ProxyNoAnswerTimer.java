package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A proxy ended the ringing itself: it cancelled the branch although its caller had not (RFC 3261 §16.8). */
final class ProxyNoAnswerTimer implements Rule {
    private static final Set<Integer> NO_ANSWER = Set.of(408, 480, 487);

    @Override
    public String id() {
        return "proxy-no-answer-timer";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.isInvite() && hop.cancel().isPresent() && hop.progressed())
                        .flatMap(hop -> call.parent(hop).stream()
                                .filter(above -> above.cancel().isEmpty())
                                .filter(above ->
                                        NO_ANSWER.contains(above.finalCode().orElse(0)))
                                .map(above -> finding(call, above, hop)))
                        .limit(1))
                .toList();
    }

    private Finding finding(Call call, Transaction above, Transaction rang) {
        var cancel = rang.cancel().orElseThrow().first();
        var end = above.finalResponse().orElseThrow();
        var finding = Finding.of(id(), Severity.ERROR, Certainty.CERTAIN, Evidence.of(cancel), Evidence.of(end));
        return Facts.about(finding, call, above)
                .at(above.server())
                .with("code", Integer.toString(Transaction.status(end)))
                .with("rang", Legible.duration(Ringing.time(rang)))
                .with("callee", Facts.server(rang));
    }
}

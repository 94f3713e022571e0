package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;

/** Everything in the trace ended well: calls answered and cleared, registrations and other requests accepted. */
final class Healthy implements Rule {
    private static final Set<Outcome> WELL = Set.of(Outcome.REGISTERED, Outcome.UNREGISTERED, Outcome.OK);

    @Override
    public String id() {
        return "ok";
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        if (flow.calls().isEmpty() || !flow.calls().stream().allMatch(Healthy::endedWell)) {
            return List.of();
        }
        var main = flow.calls().stream()
                .filter(call -> call.method().equals("INVITE"))
                .findFirst()
                .orElse(flow.calls().getFirst());
        var answer = main.decisive().flatMap(Transaction::finalResponse).orElseThrow();
        return List.of(Facts.about(
                        Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(answer)),
                        main,
                        main.decisive().orElseThrow())
                .everywhere()
                .with("calls", Integer.toString(flow.calls().size())));
    }

    private static boolean endedWell(Call call) {
        boolean known = !call.method().isEmpty(); // of a bare status line nobody knows what it answered
        return (WELL.contains(call.outcome()) && known && !Transfer.outcomeUnseen(call))
                || Refusal.onlyShowsPresence(call)
                || (call.outcome() == Outcome.ANSWERED && Ending.accepted(call).isPresent());
    }
}

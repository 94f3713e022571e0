package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;

/** It rang and nobody picked up: 408 or 480 after ringing, or the caller gave up after a while (RFC 3261 §21.4.18, §9). */
final class NoAnswer implements Rule {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "no-answer";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var refused = Absent.all(flow, Absent.NO_ANSWER)
                .map(refusal -> ringing(
                        refusal.finding(id(), Severity.ERROR, Certainty.CERTAIN)
                                .with("ending", refusal.code() + " " + refusal.phrase()),
                        refusal.call()));
        var givenUp = flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.CANCELLED)
                .filter(call -> call.decisive()
                        .filter(invite -> invite.cancel().isPresent())
                        .flatMap(Ringing::time)
                        .filter(rang -> rang.compareTo(LONG_ENOUGH) >= 0)
                        .isPresent())
                .filter(call -> Elsewhere.cancelled(call).isEmpty())
                .map(this::givenUp);
        return Stream.concat(refused, givenUp).toList();
    }

    private Finding givenUp(Call call) {
        var invite = call.decisive().orElseThrow();
        var cancel = invite.cancel().orElseThrow().first();
        var finding = Facts.about(Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(cancel)), call, invite)
                .with("ending", "CANCEL");
        return ringing(finding, call);
    }

    private static Finding ringing(Finding finding, Call call) {
        var invite = call.decisive().orElseThrow();
        var rang = finding.with("rang", Legible.duration(Ringing.time(invite)));
        return Ringing.first(invite)
                .map(first -> rang.proof(Evidence.of(first)))
                .orElse(rang);
    }
}

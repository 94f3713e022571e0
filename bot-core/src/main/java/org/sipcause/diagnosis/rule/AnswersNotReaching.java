package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Timers;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** The request keeps coming although it was answered: the answers do not reach its sender (RFC 3261 §17.1.1.2, §18.2.2). */
final class AnswersNotReaching implements Rule {
    private static final int REPEATS = 2;
    /** A copy sent that long after an answer was not under way when the answer came. */
    private static final Duration AFTERWARDS = Duration.ofMillis(Timers.T1.toMillis() / 2);

    @Override
    public String id() {
        return "answers-not-reaching";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> after(hop).count() >= REPEATS && !explained(hop))
                        .limit(1)
                        .map(hop -> finding(call, hop)))
                .toList();
    }

    /** Whether the answers went to another port than the request came from, which says why by itself. */
    private static boolean explained(Transaction hop) {
        var source = hop.request().flatMap(CapturedMessage::from);
        return hop.responses().stream()
                .flatMap(answer -> answer.to().stream())
                .anyMatch(target -> source.filter(from -> !from.equals(target)).isPresent());
    }

    /** An INVITE stops at any response, another request at a final one. */
    private static Stream<CapturedMessage> after(Transaction hop) {
        var answer = hop.isInvite() ? hop.responses().stream().findFirst() : hop.finalResponse();
        return answer.stream()
                .flatMap(said -> hop.retransmissions().stream()
                        .filter(copy -> copy.number() > said.number())
                        .filter(copy -> copy.at()
                                .flatMap(at -> said.at().map(from -> Duration.between(from, at)))
                                .filter(gap -> gap.compareTo(AFTERWARDS) >= 0)
                                .isPresent()));
    }

    private Finding finding(Call call, Transaction hop) {
        var answer = hop.responses().getFirst();
        var last = after(hop).reduce((one, other) -> other).orElseThrow();
        var finding = Finding.of(id(), Severity.WARNING, Certainty.CERTAIN, Evidence.of(answer), Evidence.of(last));
        return Facts.about(finding, call, hop)
                .at(hop.client())
                .with("again", Long.toString(after(hop).count()))
                .with("code", Integer.toString(Transaction.status(answer)))
                .with(
                        "target",
                        answer.to()
                                .map(Object::toString)
                                .orElseGet(
                                        () -> hop.client().map(Object::toString).orElse("")));
    }
}

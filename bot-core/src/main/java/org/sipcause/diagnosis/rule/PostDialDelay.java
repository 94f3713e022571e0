package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** The call rang late because another target was tried first and did not answer in time (RFC 3263 §4.3). */
final class PostDialDelay implements Rule {
    private static final Duration LONG = Duration.ofSeconds(4);

    @Override
    public String id() {
        return "post-dial-delay";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Stream.concat(Branches.all(call), Branches.byTheCaller(call))
                        .filter(branches -> !branches.parallel())
                        .flatMap(branches -> check(call, branches).stream())
                        .limit(1))
                .toList();
    }

    private Optional<Finding> check(Call call, Branches branches) {
        var dead = branches.targets().getFirst();
        var next = branches.targets().get(1);
        var rang = Stream.of(branches.from(), next)
                .flatMap(hop -> hop.responses().stream())
                .filter(response -> Transaction.status(response) > 100 && Transaction.status(response) < 300)
                .findFirst();
        var delay =
                rang.flatMap(CapturedMessage::at).flatMap(at -> branches.from().since(at));
        var lost = next.first().at().flatMap(dead::since);
        if (dead.progressed() || lost.filter(time -> time.compareTo(LONG) >= 0).isEmpty()) {
            return Optional.empty();
        }
        return rang.map(first -> Facts.about(
                        Finding.of(
                                id(),
                                Severity.WARNING,
                                Certainty.CERTAIN,
                                Evidence.of(dead.first()),
                                Evidence.of(next.first()),
                                Evidence.of(first)),
                        call,
                        dead)
                .at(dead.server())
                .with("delay", Legible.duration(delay))
                .with("lost", Legible.duration(lost))
                .with("proxy", branches.opener())
                .with("second", Facts.server(next)));
    }
}

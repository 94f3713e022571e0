package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
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

/**
 * Several calls got 503 from one server and 503 from the next one that was tried at once: failover moves the load on to servers that are no
 * better off (RFC 5390 §5.1, RFC 7339 §1).
 */
final class OverloadSpreads implements Rule {
    private static final int ENOUGH = 3;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Override
    public String id() {
        return "overload-spreads";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var hit = flow.calls().stream()
                .flatMap(call -> spread(call).map(second -> new Spread(call, second.first(), second.second())))
                .toList();
        return hit.size() < ENOUGH ? List.of() : List.of(finding(hit));
    }

    private record Refused(Transaction first, Transaction second) {}

    private record Spread(Call call, Transaction first, Transaction second) {}

    /** Two tries of one call at different servers, both refused with 503, the second within a second of the first refusal. */
    private static Stream<Refused> spread(Call call) {
        var refused = call.transactions().stream()
                .filter(hop -> hop.isInvite() && hop.finalCode().orElse(0) == 503)
                .toList();
        return refused.stream()
                .flatMap(first -> refused.stream()
                        .filter(second -> second.number() > first.number()
                                && second.parent().equals(first.parent())
                                && second.client().equals(first.client())
                                && !second.server().equals(first.server())
                                && atOnce(first, second))
                        .map(second -> new Refused(first, second)))
                .limit(1);
    }

    private static boolean atOnce(Transaction first, Transaction second) {
        Optional<Instant> refused = first.finalResponse().flatMap(CapturedMessage::at);
        return refused.flatMap(second::since)
                .map(Duration::negated)
                .filter(gap -> !gap.isNegative() && gap.compareTo(AT_ONCE) <= 0)
                .isPresent();
    }

    private Finding finding(List<Spread> hit) {
        var first = hit.getFirst();
        var oc = first.second().first().message().headers().via().stream()
                .anyMatch(via -> via.params().containsKey("oc"));
        return Facts.about(
                        Finding.of(
                                id(),
                                Severity.WARNING,
                                Certainty.LIKELY,
                                Evidence.of(first.first().finalResponse().orElseThrow()),
                                Evidence.of(first.second().finalResponse().orElseThrow())),
                        first.call(),
                        first.second())
                .everywhere()
                .with("spread", Integer.toString(hit.size()))
                .with("one", Facts.server(first.first()))
                .with("other", Facts.server(first.second()))
                .with("without", oc ? Legible.UNKNOWN : "oc");
    }
}

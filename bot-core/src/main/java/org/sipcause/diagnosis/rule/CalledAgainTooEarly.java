package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.Endpoint;

/** A server said 503 with Retry-After, and the same client sent it a new request before that time was over (RFC 3261 §21.5.4). */
final class CalledAgainTooEarly implements Rule {
    private record Pause(Refusal refusal, Instant until, long seconds) {}

    @Override
    public String id() {
        return "called-again-too-early";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var refusals = new HashMap<Integer, Refusal>();
        Refusal.all(flow, 503).forEach(refusal -> refusals.put(refusal.at().number(), refusal));
        if (refusals.isEmpty()) {
            return List.of();
        }
        Map<List<Endpoint>, Pause> pauses = new HashMap<>();
        Set<List<Endpoint>> told = new HashSet<>();
        var found = new ArrayList<Finding>();
        for (var hop : flow.transactions()) {
            var ends = ends(hop);
            if (ends.isEmpty()) {
                continue;
            }
            var pause = pauses.get(ends);
            if (pause != null && tooEarly(hop, pause) && told.add(ends)) {
                found.add(finding(pause, hop));
            }
            var refusal = refusals.get(hop.number());
            if (refusal != null) {
                remember(pauses, ends, refusal);
            }
        }
        return List.copyOf(found);
    }

    private static void remember(Map<List<Endpoint>, Pause> pauses, List<Endpoint> ends, Refusal refusal) {
        refusal.headers()
                .retryAfter()
                .filter(wait -> wait.seconds() <= 86_400)
                .ifPresent(wait -> refusal.response()
                        .at()
                        .ifPresent(at ->
                                pauses.put(ends, new Pause(refusal, at.plusSeconds(wait.seconds()), wait.seconds()))));
    }

    private static boolean tooEarly(Transaction hop, Pause pause) {
        return !hop.isInDialog()
                && !Set.of("ACK", "CANCEL").contains(hop.method())
                && hop.first().number() > pause.refusal().response().number()
                && hop.first().at().filter(sent -> sent.isBefore(pause.until())).isPresent();
    }

    private static List<Endpoint> ends(Transaction hop) {
        return hop.client()
                .flatMap(client -> hop.server().map(server -> List.of(client, server)))
                .orElse(List.of());
    }

    private Finding finding(Pause pause, Transaction again) {
        var refused = pause.refusal();
        var gap = again.first().at().flatMap(at -> refused.response().at().map(from -> Duration.between(from, at)));
        return refused.finding(id(), Severity.WARNING, Certainty.CERTAIN)
                .proof(Evidence.header(refused.response(), "Retry-After"))
                .proof(Evidence.of(again.first()))
                .at(again.client())
                .with("seconds", Long.toString(pause.seconds()))
                .with("after", Legible.duration(gap));
    }
}

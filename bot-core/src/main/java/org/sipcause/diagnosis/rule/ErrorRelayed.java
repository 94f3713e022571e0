package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** An error that elements handed on as they got it: the same code, and mostly the same To tag, on every hop (RFC 3261 §16.7). */
final class ErrorRelayed implements Rule {
    @Override
    public String id() {
        return "error-relayed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Refusal.of(call).stream())
                .filter(refusal -> refusal.call().path().size() > 1)
                .filter(refusal -> refusal.call().path().stream()
                        .allMatch(hop -> hop.finalCode().equals(refusal.at().finalCode())))
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var path = refusal.call().path();
        var tags = path.stream()
                .map(hop -> Facts.toTag(hop.finalResponse().orElseThrow()))
                .distinct()
                .toList();
        var same = tags.size() == 1 && tags.getFirst().isPresent();
        return refusal.finding(id(), Severity.INFO, same ? Certainty.CERTAIN : Certainty.LIKELY)
                .proof(Evidence.header(refusal.response(), "To"))
                .proof(Evidence.of(path.getFirst().finalResponse().orElseThrow()))
                .proof(Evidence.header(path.getFirst().finalResponse().orElseThrow(), "To"))
                .with("relays", relays(path))
                .with("tag", same ? tags.getFirst().get() : Legible.UNKNOWN);
    }

    private static String relays(List<Transaction> path) {
        return path.subList(0, path.size() - 1).stream()
                .map(Facts::server)
                .filter(server -> !server.equals(Facts.server(path.getLast()))) // of a loop it stands on the way, too
                .distinct()
                .collect(Collectors.joining(", "));
    }
}

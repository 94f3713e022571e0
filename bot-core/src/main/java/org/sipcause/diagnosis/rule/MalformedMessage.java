package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.sip.Defect;
import org.sipcause.trace.CapturedMessage;

/** A request that breaks the grammar and that its receiver answered with 400 (RFC 3261 §21.4.1, §25.1). */
final class MalformedMessage implements Rule {
    @Override
    public String id() {
        return "malformed-message";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 400).flatMap(this::finding).toList();
    }

    private Stream<Finding> finding(Refusal refusal) {
        return refusal.at().request().stream().flatMap(request -> {
            var defects = request.message().defects();
            var line = defects.stream().findFirst().flatMap(defect -> line(request, defect));
            return line.stream().map(text -> {
                var finding =
                        refusal.finding(id(), Certainty.LIKELY).at(refusal.at().client());
                return finding.proof(new Evidence(request, text))
                        .with("what", defects.getFirst().what())
                        .with("header", text);
            });
        });
    }

    private static Optional<String> line(CapturedMessage request, Defect defect) {
        return request.message()
                .text()
                .lines()
                .skip(Math.max(0, defect.line() - 1L))
                .findFirst()
                .filter(text -> !text.isBlank());
    }
}

package org.sipcause.diagnosis.rule;

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
import org.sipcause.flow.Captures;
import org.sipcause.flow.Lost;
import org.sipcause.trace.CapturedMessage;

/** A message that one capture saw on its way never came to the other one, which sees that hop too. */
final class MessageLostBetweenHops implements Rule {
    @Override
    public String id() {
        return "message-lost-between-hops";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.captures().stream()
                .flatMap(captures -> Lost.between(captures).stream()
                        .flatMap(lost -> call(flow, lost.sent()).stream()
                                .flatMap(call -> finding(captures, call, lost).stream())))
                .toList();
    }

    private static Optional<Call> call(CallFlow flow, CapturedMessage message) {
        var id = message.message().headers().callId().orElse("");
        return flow.call(id);
    }

    /** Where a later copy came through it cost time; where none did it may be the reason. A single message at the end is no proof. */
    private Optional<Finding> finding(Captures captures, Call call, Lost lost) {
        if (!lost.during() && lost.copies() < 2) {
            return Optional.empty();
        }
        var severity = lost.arrived().isPresent() ? Severity.WARNING : Severity.ERROR;
        var certainty = lost.during() ? Certainty.CERTAIN : Certainty.LIKELY;
        var finding = Finding.of(id(), severity, certainty, Evidence.of(lost.sent()));
        var proof = lost.arrived().stream().flatMap(copy -> Stream.of(Evidence.of(copy)));
        var proven = proof.reduce(finding, Finding::proof, (one, other) -> other);
        return Optional.of(proven.in(call)
                .with("message", lost.sent().message().startLine())
                .with("copies", Integer.toString(lost.copies()))
                .with("sender", lost.sent().from().map(Object::toString).orElse(Legible.UNKNOWN))
                .with("receiver", lost.sent().to().map(Object::toString).orElse(Legible.UNKNOWN))
                .with("seen", file(captures, captures.captureOf(lost.sent())))
                .with("missing", file(captures, lost.missingIn()))
                .with("bytes", Integer.toString(lost.sent().message().text().length())));
    }

    private static String file(Captures captures, int index) {
        var source = captures.captures().get(index).source();
        return source.substring(source.lastIndexOf('/') + 1);
    }
}

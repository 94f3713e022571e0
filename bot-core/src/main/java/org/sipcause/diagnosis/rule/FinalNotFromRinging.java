package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** A refusal whose To tag is none of those that rang before it: a proxy or another branch made it (RFC 3261 §8.2.6.2, §16.7). */
final class FinalNotFromRinging implements Rule {
    @Override
    public String id() {
        return "final-not-from-ringing-device";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Refusal.of(call).stream())
                .filter(refusal -> refusal.call().children(refusal.at()).isEmpty())
                .flatMap(this::otherTag)
                .toList();
    }

    private Stream<Finding> otherTag(Refusal refusal) {
        var tag = Facts.toTag(refusal.response());
        var rang = refusal.at().provisionals().stream()
                .filter(ringing -> Transaction.status(ringing) > 100
                        && Facts.toTag(ringing).isPresent())
                .toList();
        return rang.isEmpty()
                        || tag.isEmpty()
                        || rang.stream().map(Facts::toTag).anyMatch(tag::equals)
                ? Stream.empty()
                : Stream.of(finding(refusal, rang.getLast(), tag));
    }

    private Finding finding(Refusal refusal, CapturedMessage ringing, Optional<String> tag) {
        return refusal.finding(id(), Severity.INFO, Certainty.LIKELY)
                .proof(Evidence.header(ringing, "To"))
                .proof(Evidence.header(refusal.response(), "To"))
                .with("rang", Facts.toTag(ringing).orElseThrow())
                .with("tag", tag.orElseThrow());
    }
}

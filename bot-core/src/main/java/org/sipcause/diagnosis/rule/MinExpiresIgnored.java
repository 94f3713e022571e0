package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** After a 423 the client asked again for less than its Min-Expires (RFC 3261 §10.2.8). */
final class MinExpiresIgnored implements Rule {
    @Override
    public String id() {
        return "min-expires-ignored";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 423).flatMap(this::ignored).toList();
    }

    private Stream<Finding> ignored(Refusal refusal) {
        var asked = seconds(refusal.at());
        return refusal.call().attempts().stream()
                .filter(before -> before.number() < refusal.at().number()
                        && before.finalCode().orElse(0) == 423)
                .filter(before -> asked.isPresent() && asked.getAsLong() < least(before))
                .limit(1)
                .map(before -> refusal.finding(id(), Severity.WARNING, Certainty.CERTAIN)
                        .at(refusal.at().client())
                        .proof(Evidence.header(before.finalResponse().orElseThrow(), "Min-Expires"))
                        .proof(Evidence.header(refusal.at().first(), "Expires"))
                        .with("least", Long.toString(least(before)))
                        .with("asked", Long.toString(asked.getAsLong())));
    }

    private static long least(Transaction brief) {
        return brief.finalResponse().orElseThrow().message().headers().value("Min-Expires").stream()
                .flatMapToLong(value -> Binding.seconds(value).stream())
                .findFirst()
                .orElse(0);
    }

    private static OptionalLong seconds(Transaction attempt) {
        return attempt
                .request()
                .flatMap(request -> Binding.expires(request.message().headers()))
                .stream()
                .flatMapToLong(value -> Binding.seconds(value).stream())
                .findFirst();
    }
}

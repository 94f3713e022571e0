package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** After a failure the same caller called the same number again with a new Call-ID: a new attempt, no retransmission (RFC 3261 §8.1.1.4). */
final class CallRepeated implements Rule {
    private static final Duration SOON = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "call-repeated";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var before = new HashMap<List<String>, Call>();
        var found = new ArrayList<Finding>();
        for (var call : flow.calls()) {
            if (call.method().equals("INVITE")
                    && call.from().isPresent()
                    && call.to().isPresent()) {
                var pair = List.of(call.from().get(), call.to().get());
                check(before, pair, call, found);
                before.put(pair, call);
            }
        }
        return List.copyOf(found);
    }

    private void check(Map<List<String>, Call> before, List<String> pair, Call again, List<Finding> found) {
        var failed = before.get(pair);
        if (failed == null || !failed.failed()) {
            return;
        }
        var end = failed.decisive().flatMap(Transaction::finalResponse).flatMap(message -> message.at());
        var gap = again.messages().getFirst().at().flatMap(at -> end.map(from -> Duration.between(from, at)));
        if (gap.filter(wait -> !wait.isNegative() && wait.compareTo(SOON) <= 0).isPresent()) {
            again.decisive()
                    .ifPresent(hop -> found.add(Facts.about(
                                    Finding.of(
                                            id(),
                                            Severity.INFO,
                                            Certainty.CERTAIN,
                                            Evidence.of(again.messages().getFirst()),
                                            Evidence.of(failed.messages().getFirst())),
                                    again,
                                    hop)
                            .with("after", Legible.duration(gap))
                            .with(
                                    "before",
                                    failed.finalCode().isPresent()
                                            ? "" + failed.finalCode().getAsInt()
                                            : Legible.UNKNOWN)));
        }
    }
}

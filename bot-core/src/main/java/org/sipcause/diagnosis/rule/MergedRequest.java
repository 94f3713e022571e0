package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 482 from an element that got the same request by another way too: merged, not looped (RFC 3261 §8.2.2.2). */
final class MergedRequest implements Rule {
    @Override
    public String id() {
        return "merged-request";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.finalCode().orElse(0) == 482)
                        .flatMap(hop -> beside(call, hop).map(other -> finding(call, hop, other)).stream())
                        .limit(1))
                .toList();
    }

    /** Another transaction with the same request to the same element, neither above nor below this one. */
    static Optional<Transaction> beside(Call call, Transaction refused) {
        return call.transactions().stream()
                .filter(other ->
                        other.number() != refused.number() && other.method().equals(refused.method()))
                .filter(other -> refused.server().isPresent() && other.server().equals(refused.server()))
                .filter(other -> cseq(refused).isPresent() && cseq(other).equals(cseq(refused)))
                .filter(other -> !above(call, other, refused) && !above(call, refused, other))
                .findFirst();
    }

    private static boolean above(Call call, Transaction upper, Transaction lower) {
        var at = Optional.of(lower);
        for (var steps = 0; at.isPresent() && steps < 100; steps++) {
            if (at.get().parent().equals(OptionalInt.of(upper.number()))) {
                return true;
            }
            at = call.parent(at.get());
        }
        return false;
    }

    private static OptionalLong cseq(Transaction hop) {
        return hop.first().message().headers().cseq().stream()
                .mapToLong(cseq -> cseq.number())
                .findFirst();
    }

    private Finding finding(Call call, Transaction refused, Transaction other) {
        var severity = call.failed() ? Severity.ERROR : Severity.INFO;
        var response = refused.finalResponse().orElseThrow();
        return Facts.about(
                        Finding.of(
                                id(),
                                severity,
                                Certainty.LIKELY,
                                Evidence.of(response),
                                Evidence.header(refused.first(), "Via"),
                                Evidence.header(other.first(), "Via")),
                        call,
                        refused)
                .at(call.failed() ? refused.server() : Optional.empty())
                .with("code", "482");
    }
}

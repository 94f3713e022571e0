package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.OptionalInt;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Told;
import org.sipcause.flow.Transaction;

/**
 * A log names 408 or 503 as the end of a call whose request got no response in the trace: the client's own stack made it up, of a timeout
 * or a transport error (RFC 3261 §8.1.3.1).
 */
final class ErrorMadeLocally implements Rule {
    @Override
    public String id() {
        return "error-made-locally";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.transactions().stream().allMatch(Transaction::silent))
                .flatMap(call -> flow.toldOf(call).stream()
                        .filter(ErrorMadeLocally::fits)
                        .map(told -> finding(call, told)))
                .toList();
    }

    /** A code that a stack makes up, and no sender of it named. */
    private static boolean fits(Told told) {
        return told.failedAt().isEmpty()
                && (told.finalCode().equals(OptionalInt.of(408))
                        || told.finalCode().equals(OptionalInt.of(503)));
    }

    private Finding finding(Call call, Told told) {
        var hop = call.transactions().getFirst();
        return Facts.about(
                        Finding.of(
                                id(),
                                Severity.INFO,
                                Certainty.LIKELY,
                                Evidence.of(told.decisive()),
                                Evidence.of(hop.first())),
                        call,
                        hop)
                .with("code", Integer.toString(told.finalCode().orElseThrow()));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Reason;
import org.sipcause.trace.CapturedMessage;

/** A 1xx or 2xx that reports a failed verification of the caller's identity in Reason, and the call goes on (RFC 9410 §3). */
final class IdentityFailureTolerated implements Rule {
    @Override
    public String id() {
        return "identity-failure-tolerated";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.attempts().stream()
                        .flatMap(attempt -> attempt.responses().stream()
                                .filter(response -> Transaction.status(response) < 300)
                                .flatMap(response -> reported(call, attempt, response)))
                        .limit(1))
                .toList();
    }

    private Stream<Finding> reported(Call call, Transaction attempt, CapturedMessage response) {
        return response.message().headers().reasons().stream()
                .filter(IdentityFailureTolerated::ofStir)
                .map(reason -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        Evidence.header(response, "Reason"),
                                        Evidence.of(response)),
                                call,
                                attempt)
                        .with("cause", "" + reason.cause().orElse(0)));
    }

    private static boolean ofStir(Reason reason) {
        return reason.protocol().equalsIgnoreCase("STIR") && reason.cause().isPresent();
    }
}

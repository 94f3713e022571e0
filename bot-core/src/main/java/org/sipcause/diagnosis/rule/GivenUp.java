package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.HashSet;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Timers;
import org.sipcause.flow.Transaction;

/** The called side hangs up 32 s after its 2xx and the trace shows no ACK: that is when an unconfirmed call has to end (RFC 3261 §13.3.1.4). */
final class GivenUp {
    private static final Duration TOLERANCE = Duration.ofMillis(1500);
    private static final int REPEATS = 2;

    private GivenUp() {}

    static Stream<Finding> all(String id, CallFlow flow) {
        var confirmed = new HashSet<String>();
        flow.dialogs().stream()
                .filter(dialog -> !dialog.acks().isEmpty())
                .forEach(dialog -> confirmed.add(dialog.callId()));
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .filter(call -> call.callIds().stream().noneMatch(confirmed::contains))
                .filter(call -> call.transactions().stream()
                        .allMatch(hop -> hop.repeated().size() < REPEATS))
                .flatMap(call -> Ending.bye(call).filter(bye -> byTheCallee(call, bye) && whenItGivesUp(call)).stream()
                        .map(bye -> finding(id, call, bye)));
    }

    private static boolean whenItGivesUp(Call call) {
        return call.duration()
                .filter(lasted -> lasted.minus(Timers.GIVE_UP).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
    }

    private static boolean byTheCallee(Call call, Transaction bye) {
        return call.decisive().filter(invite -> Tags.opposite(invite, bye)).isPresent();
    }

    private static Finding finding(String id, Call call, Transaction bye) {
        var answer = call.decisive().flatMap(Transaction::finalResponse).orElseThrow();
        var finding = Finding.of(id, Severity.ERROR, Certainty.LIKELY, Evidence.of(bye.first()), Evidence.of(answer));
        return Facts.about(finding, call, call.decisive().orElseThrow())
                .at(call.decisive().flatMap(Transaction::client))
                .with("sent", "1")
                .with("span", Legible.UNKNOWN)
                .with("ackTo", Legible.UNKNOWN)
                .with("by", bye.client().map(Object::toString).orElse(Legible.UNKNOWN))
                .with(
                        "caller",
                        call.decisive()
                                .flatMap(Transaction::client)
                                .map(Object::toString)
                                .orElse(Legible.UNKNOWN))
                .with("duration", Legible.duration(call.duration()));
    }
}

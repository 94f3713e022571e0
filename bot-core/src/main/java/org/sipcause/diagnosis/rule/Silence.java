package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/**
 * A request outside any dialog to which not even a 100 came back, long enough to mean something: it was sent again, or
 * the trace goes on for seconds.
 *
 * @param at the transaction of the hop
 * @param waited from its first copy to the last message of the trace; empty where there are no times
 */
record Silence(Call call, Transaction at, Optional<Duration> waited) {
    private static final Duration LONG = Duration.ofSeconds(8);

    /** The silent hops. Where requests inside a dialog follow, somebody did answer and the capture missed it: not a silence. */
    static Stream<Silence> all(CallFlow flow) {
        var end = flow.messages().stream()
                .flatMap(message -> message.at().stream())
                .max(Instant::compareTo);
        return flow.calls().stream()
                .filter(call -> flow.toldOf(call).isEmpty())
                .filter(call -> call.transactions().stream().noneMatch(Transaction::isInDialog))
                .flatMap(call -> call.transactions().stream()
                        .filter(transaction -> transaction.unanswered()
                                && !transaction.method().equals("ACK")
                                && !Thin.is(transaction)
                                && !GroupAddress.is(transaction.server())
                                && StrayResponse.to(call, transaction).isEmpty())
                        .map(transaction -> new Silence(call, transaction, end.flatMap(transaction::since))))
                .filter(Silence::means);
    }

    private boolean means() {
        return at.copies() > 1
                || waited.filter(time -> time.compareTo(LONG) > 0).isPresent()
                || (call.parent(at).flatMap(Transaction::finalResponse).isPresent()
                        && at.cancel().isEmpty());
    }

    /** Whether it is where the call failed. */
    boolean decided() {
        return call.failed()
                && call.origin()
                        .filter(origin -> origin.number() == at.number())
                        .isPresent();
    }

    /** From the first copy to the last, or to the answer that the next hop upstream then made up. */
    Optional<Duration> span() {
        return call.parent(at)
                .flatMap(Transaction::finalResponse)
                .or(at::lastCopy)
                .flatMap(CapturedMessage::at)
                .flatMap(at::since);
    }

    /** A finding that quotes what went unanswered. */
    Finding finding(String id, Severity severity, Certainty certainty) {
        var sent = at.request().orElseThrow();
        var finding = Facts.about(Finding.of(id, severity, certainty, Evidence.of(sent)), call, at)
                .at(at.server())
                .with("span", Legible.duration(span().filter(time -> !time.isZero())));
        return at.lastCopy().map(last -> finding.proof(Evidence.of(last))).orElse(finding);
    }
}

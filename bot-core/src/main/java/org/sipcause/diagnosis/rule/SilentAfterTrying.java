package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** A 100 and then nothing for ten seconds or more, until the caller gave up or the trace went on without it (RFC 3261 §21.1.1, §16.8). */
final class SilentAfterTrying implements Rule {
    private static final Duration LONG = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "silent-after-trying";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var end = flow.messages().stream()
                .flatMap(message -> message.at().stream())
                .max(Instant::compareTo);
        return flow.calls().stream()
                .filter(call -> call.method().equals("INVITE")
                        && (call.outcome() == Outcome.CANCELLED || call.outcome() == Outcome.IN_PROGRESS))
                .flatMap(call -> call
                        .decisive()
                        .filter(SilentAfterTrying::onlyTrying)
                        .filter(invite -> waited(invite, end)
                                .filter(time -> time.compareTo(LONG) >= 0)
                                .isPresent())
                        .stream()
                        .map(invite -> finding(call, invite, end)))
                .toList();
    }

    private static boolean onlyTrying(Transaction invite) {
        return !invite.provisionals().isEmpty() && !invite.progressed() && !invite.isInDialog();
    }

    private static Optional<Duration> waited(Transaction invite, Optional<Instant> end) {
        var cancelled = invite.cancel().map(Transaction::first).flatMap(CapturedMessage::at);
        var ended = cancelled.or(() -> invite.finalResponse().flatMap(CapturedMessage::at));
        return ended.or(() -> end).flatMap(invite::since);
    }

    private Finding finding(Call call, Transaction invite, Optional<Instant> end) {
        var finding = Finding.of(
                id(),
                Severity.WARNING,
                Certainty.CERTAIN,
                Evidence.of(invite.provisionals().getFirst()));
        var proven = invite.cancel()
                .map(cancel -> finding.proof(Evidence.of(cancel.first())))
                .orElse(finding);
        var behind = call.path().getLast();
        return Facts.about(proven, call, invite)
                .at(behind.server())
                .with("waited", Legible.duration(waited(invite, end)))
                .with("behind", behind.number() == invite.number() ? Legible.UNKNOWN : Facts.server(behind));
    }
}

package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Timers;
import org.sipcause.flow.Transaction;

/**
 * A 487 although the caller sent no CANCEL: the INVITE's own Expires ran out, or an element between ended it (RFC 3261 §13.3.1, §16.8).
 *
 * @param expired whether the 487 came when the Expires of the INVITE ran out; else any other time
 */
record EndedWithoutCancel(String id, boolean expired) implements Rule {
    private static final long LONGEST = 86_400;

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.CANCELLED)
                .flatMap(call -> call
                        .origin()
                        .filter(invite -> invite.finalCode().orElse(0) == 487
                                && invite.request().isPresent())
                        .filter(invite -> nobodyCancelled(call))
                        .filter(invite -> ranOut(invite) == expired)
                        .stream()
                        .map(invite -> finding(call, invite)))
                .toList();
    }

    private static boolean nobodyCancelled(Call call) {
        return call.transactions().stream()
                .allMatch(hop -> hop.cancel().isEmpty() && !hop.method().equals("CANCEL"));
    }

    private static boolean ranOut(Transaction invite) {
        var expires = expires(invite);
        return expires.isPresent()
                && invite.latency()
                        .filter(latency -> Timers.near(latency, Duration.ofSeconds(expires.getAsLong())))
                        .isPresent();
    }

    private static OptionalLong expires(Transaction invite) {
        return invite.request().orElseThrow().message().headers().value("Expires").stream()
                .filter(value ->
                        value.length() <= 5 && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9'))
                .mapToLong(Long::parseLong)
                .filter(seconds -> seconds > 0 && seconds <= LONGEST)
                .findFirst();
    }

    private Finding finding(Call call, Transaction invite) {
        var end = invite.finalResponse().orElseThrow();
        var finding =
                Finding.of(id, Severity.WARNING, expired ? Certainty.LIKELY : Certainty.POSSIBLE, Evidence.of(end));
        var proven = Stream.of("Reason", "Expires")
                .flatMap(name -> Stream.of(end, invite.first())
                        .filter(message ->
                                message.message().headers().line(name).isPresent())
                        .map(message -> Evidence.header(message, name)))
                .reduce(finding, Finding::proof, (one, other) -> other);
        return Facts.about(proven, call, invite)
                .at(invite.server())
                .with(
                        "expires",
                        expires(invite).isPresent() ? "" + expires(invite).getAsLong() : Legible.UNKNOWN)
                .with("rang", Legible.duration(Ringing.time(invite)));
    }
}

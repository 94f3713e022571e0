package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Transaction;
import org.sipcause.sdp.Direction;
import org.sipcause.sdp.Sdp;

/** A piece of a call in which a hold is answered as it should be: recvonly or inactive (RFC 3264 §6.1, RFC 3264 §8.4). */
final class HoldAnswered implements Rule {
    @Override
    public String id() {
        return "hold-answered";
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.method().equals("INVITE")
                        && call.transactions().stream().allMatch(HoldAnswered::inside))
                .flatMap(call -> answers(call).limit(1))
                .toList();
    }

    /** Whether a request lies in a dialog, or was not captured: then nothing of the call's beginning is here. */
    private static boolean inside(Transaction hop) {
        return hop.request().isEmpty() || hop.isInDialog();
    }

    private Stream<Finding> answers(Call call) {
        return call.transactions().stream()
                .filter(hop -> hop.isInvite() && hop.finalCode().orElse(0) / 100 == 2)
                .flatMap(hop -> hop.finalResponse().flatMap(Exchange::description).flatMap(HoldAnswered::audio).stream()
                        .filter(direction -> !direction.sends() && fits(hop))
                        .map(direction -> finding(call, hop, direction)));
    }

    /** Whether the offer held, as far as it can be seen. */
    private static boolean fits(Transaction hop) {
        return hop.request()
                .flatMap(Exchange::description)
                .flatMap(HoldAnswered::audio)
                .map(offered -> !offered.receives())
                .orElse(hop.request().isEmpty());
    }

    private static Optional<Direction> audio(Sdp description) {
        return description.media("audio").stream().findFirst().map(description::direction);
    }

    private Finding finding(Call call, Transaction hop, Direction answered) {
        var certainty = hop.request().isPresent() ? Certainty.CERTAIN : Certainty.LIKELY;
        var answer = hop.finalResponse().orElseThrow();
        var line = "a=" + answered.word();
        var quoted = answer.message().bodyText().lines().anyMatch(line::equals)
                ? new Evidence(answer, line)
                : Evidence.of(answer);
        var finding = Finding.of(id(), Severity.INFO, certainty, Evidence.of(answer), quoted);
        return Facts.about(finding, call, hop)
                .with("answered", answered.word())
                .with(
                        "offered",
                        hop.request()
                                .flatMap(Exchange::description)
                                .flatMap(HoldAnswered::audio)
                                .map(Direction::word)
                                .orElse(Legible.UNKNOWN));
    }
}

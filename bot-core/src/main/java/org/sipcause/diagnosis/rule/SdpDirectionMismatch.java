package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;
import org.sipcause.sdp.Direction;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;
import org.sipcause.sdp.SdpParser;
import org.sipcause.trace.CapturedMessage;

/** The first offer wants audio both ways and the answer allows one way or none (RFC 3264 §6.1). */
final class SdpDirectionMismatch implements Rule {
    @Override
    public String id() {
        return "sdp-direction-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .flatMap(call -> call.decisive().stream().flatMap(invite -> check(call, invite)))
                .toList();
    }

    private Stream<Finding> check(Call call, Transaction invite) {
        var offer = audio(invite.request());
        var answer = audio(invite.finalResponse());
        if (offer.isEmpty() || answer.isEmpty() || !bothWays(invite.request(), offer.get())) {
            return Stream.empty();
        }
        var taken = description(invite.finalResponse());
        var held = taken.connection(answer.get())
                .filter(address -> address.unspecified())
                .isPresent();
        var direction = held ? Direction.INACTIVE : taken.direction(answer.get());
        return direction == Direction.SENDRECV || answer.get().rejected()
                ? Stream.empty()
                : Stream.of(finding(call, invite, direction));
    }

    private Finding finding(Call call, Transaction invite, Direction direction) {
        var answer = invite.finalResponse().orElseThrow();
        var line = answer.message()
                .bodyText()
                .lines()
                .filter(text -> text.equals("a=" + direction.word()) || text.startsWith("c=IN IP4 0.0.0.0"))
                .findFirst();
        var finding = Finding.of(id(), Severity.WARNING, Certainty.CERTAIN, Evidence.of(answer));
        return Facts.about(
                        line.map(text -> finding.proof(new Evidence(answer, text)))
                                .orElse(finding),
                        call,
                        invite)
                .at(call.origin().flatMap(Transaction::server))
                .with("direction", direction.word());
    }

    private static boolean bothWays(Optional<CapturedMessage> message, Media medium) {
        var description = description(message);
        return description.direction(medium) == Direction.SENDRECV
                && description
                        .connection(medium)
                        .filter(address -> !address.unspecified())
                        .isPresent();
    }

    private static Optional<Media> audio(Optional<CapturedMessage> message) {
        return description(message).media("audio").stream().findFirst();
    }

    private static Sdp description(Optional<CapturedMessage> message) {
        return SdpParser.parse(message.map(given -> given.message().body()).orElseGet(() -> new byte[0]));
    }
}

package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.MediaStream;

/**
 * Audio was agreed both ways, and the capture shows it one way only, or one way to an address that nobody outside reaches
 * (RFC 3264 §5.1, RFC 4961).
 */
final class OneWayAudio implements Rule {
    @Override
    public String id() {
        return "one-way-audio";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return AudioPath.all(flow)
                .filter(path -> path.bothWays() && path.lasted(LEAST))
                .filter(path -> !answeredElsewhere(path, flow.media()))
                .flatMap(path -> Stream.concat(
                                unheard(path, path.toCaller(), path.toCallee(), true),
                                unheard(path, path.toCallee(), path.toCaller(), false))
                        .limit(1))
                .toList();
    }

    private static final Duration LEAST = Duration.ofSeconds(2);
    /** A second of audio in packets of 20 ms. */
    private static final long HEARD = 50;

    /** Nothing reached one side, and the other side got audio. */
    private Stream<Finding> unheard(AudioPath path, List<MediaStream> there, List<MediaStream> back, boolean caller) {
        var deaf = caller ? path.first().hop().client() : path.first().hop().server();
        var heard = back.stream().filter(stream -> !lost(stream, deaf)).toList();
        if (AudioPath.packets(heard) < HEARD || !there.stream().allMatch(stream -> lost(stream, deaf))) {
            return Stream.empty();
        }
        var wanted = caller ? path.caller() : path.callee();
        var description = path.first().delayed() == caller
                ? path.first().answering()
                : path.first().offering();
        var finding =
                Session.finding(id(), Severity.WARNING, Certainty.LIKELY, path.first(), Evidence.of(heard.getFirst()));
        return Stream.of((there.isEmpty()
                        ? finding.proof(Session.body(description, "m=audio"))
                        : finding.proof(Evidence.of(there.getFirst())))
                .at(deaf)
                .with("deaf", Session.name(deaf))
                .with(
                        "wanted",
                        wanted.isEmpty() ? Legible.UNKNOWN : wanted.getFirst().toString())
                .with(
                        "host",
                        wanted.isEmpty() ? Legible.UNKNOWN : wanted.getFirst().host())
                .with("packets", Long.toString(AudioPath.packets(heard)))
                .with("astray", there.isEmpty() ? Legible.UNKNOWN : Long.toString(AudioPath.packets(there)))
                .with("none", there.isEmpty() ? "0" : Legible.UNKNOWN));
    }

    /** Whether the same hosts send both ways, on ports that the descriptions do not name. */
    private static boolean answeredElsewhere(AudioPath path, List<MediaStream> media) {
        return Stream.concat(path.toCaller().stream(), path.toCallee().stream())
                .anyMatch(there -> media.stream()
                        .anyMatch(back -> back.from().host().equals(there.to().host())
                                && back.to().host().equals(there.from().host())
                                && !back.from().host().equals(back.to().host())));
    }

    /** Sent to a private address from a public one, while the one who is meant comes from a public one as well. */
    private static boolean lost(MediaStream stream, Optional<Endpoint> deaf) {
        return PrivateAddress.is(stream.to().host())
                && PrivateAddress.isPublic(stream.from().host())
                && deaf.filter(side -> PrivateAddress.isPublic(side.host())).isPresent();
    }
}

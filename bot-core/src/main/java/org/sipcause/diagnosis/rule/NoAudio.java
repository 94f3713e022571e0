package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
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

/** A call was answered with audio both ways, the capture shows RTP of others at the time, and none of this call. */
final class NoAudio implements Rule {
    @Override
    public String id() {
        return "no-audio";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return AudioPath.all(flow)
                .filter(path -> path.bothWays() && path.lasted(LEAST))
                .filter(path -> path.toCaller().isEmpty() && path.toCallee().isEmpty())
                .flatMap(path -> flow.media().stream()
                        .filter(stream -> meanwhile(path, stream))
                        .limit(1)
                        .map(other -> finding(path, other)))
                .toList();
    }

    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final long ENOUGH = 100;

    private Finding finding(AudioPath path, MediaStream other) {
        return Session.finding(
                        id(),
                        Severity.WARNING,
                        Certainty.POSSIBLE,
                        path.first(),
                        Session.body(path.first().answering(), "m=audio"),
                        Evidence.of(other))
                .with(
                        "caller",
                        path.caller().isEmpty()
                                ? Legible.UNKNOWN
                                : path.caller().getFirst().toString())
                .with(
                        "callee",
                        path.callee().isEmpty()
                                ? Legible.UNKNOWN
                                : path.callee().getFirst().toString())
                .with("other", other.from() + " > " + other.to());
    }

    /** A stream of a host of this call to another port, while the call was up: its media would have been seen. */
    private static boolean meanwhile(AudioPath path, MediaStream stream) {
        var answered = path.first().answering().at();
        var hosts =
                Stream.concat(path.caller().stream(), path.callee().stream()).map(Endpoint::host);
        return answered.isPresent()
                && stream.packets() >= ENOUGH
                && !stream.from().host().equals(stream.to().host())
                && stream.last().filter(last -> last.isAfter(answered.get())).isPresent()
                && stream.first()
                        .filter(start -> path.ended().isEmpty()
                                || start.isBefore(path.ended().get()))
                        .isPresent()
                && hosts.anyMatch(host -> host.equals(stream.from().host())
                        || host.equals(stream.to().host()));
    }
}

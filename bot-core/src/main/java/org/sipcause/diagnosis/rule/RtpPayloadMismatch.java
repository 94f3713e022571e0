package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sdp.Codec;
import org.sipcause.trace.MediaStream;

/**
 * RTP with a payload type that the receiver's descriptions do not list, or list for something else (RFC 3264 §5.1, §6.1).
 */
final class RtpPayloadMismatch implements Rule {
    @Override
    public String id() {
        return "rtp-payload-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return AudioPath.all(flow)
                .flatMap(path -> Stream.of(true, false)
                        .flatMap(caller -> strange(path, caller))
                        .limit(1))
                .toList();
    }

    private static final Set<Integer> RTCP = Set.of(72, 73, 74, 75, 76);

    private Stream<Finding> strange(AudioPath path, boolean caller) {
        var place = caller ? path.caller() : path.callee();
        var listed = path.listed(caller).map(Codec::payload).collect(Collectors.toSet());
        var streams = caller ? path.toCaller() : path.toCallee();
        return listed.isEmpty()
                ? Stream.empty()
                : streams.stream()
                        .filter(stream -> place.contains(stream.to()))
                        .flatMap(stream -> stream.payloadTypes().stream()
                                .filter(type -> !listed.contains(type) && !RTCP.contains(type) && type != 13)
                                .filter(type -> isSound(path, caller, type)
                                        || stream.payloadTypes().stream().noneMatch(listed::contains))
                                .filter(type -> !path.isTone(caller, type))
                                .limit(1)
                                .map(type -> finding(path, caller, stream, type)));
    }

    /** Whether the number stands for a codec: an unknown one among listed ones only keeps a NAT open (RFC 6263 §4.6). */
    private static boolean isSound(AudioPath path, boolean caller, int type) {
        return type < 35 || path.listed(!caller).anyMatch(codec -> codec.payload() == type && codec.rate() > 0);
    }

    private Finding finding(AudioPath path, boolean caller, MediaStream stream, int type) {
        var own = path.listed(!caller).filter(codec -> codec.payload() == type).findFirst();
        var description = path.first().delayed() == caller
                ? path.first().answering()
                : path.first().offering();
        return Session.finding(
                        id(),
                        Severity.WARNING,
                        Certainty.CERTAIN,
                        path.first(),
                        Evidence.of(stream),
                        Session.body(description, "m=audio"))
                .at(Optional.of(stream.from()))
                .with("sender", stream.from().toString())
                .with("receiver", stream.to().toString())
                .with("type", Integer.toString(type))
                .with("codec", own.map(Codec::toString).orElse(Legible.UNKNOWN))
                .with(
                        "listed",
                        path.listed(caller)
                                .map(codec -> codec.payload() + " " + codec)
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sdp.Codec;
import org.sipcause.trace.MediaStream;

/**
 * Keypad tones with the sender's own number for telephone-event instead of the receiver's (RFC 4733 §2.5.1.1, RFC 3264
 * §5.1).
 */
final class DtmfPayloadMismatch implements Rule {
    @Override
    public String id() {
        return "dtmf-payload-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return AudioPath.all(flow)
                .flatMap(path -> Stream.of(true, false)
                        .flatMap(caller -> (caller ? path.toCaller() : path.toCallee())
                                .stream()
                                        .filter(stream ->
                                                (caller ? path.caller() : path.callee()).contains(stream.to()))
                                        .flatMap(stream -> stream.payloadTypes().stream()
                                                .filter(type -> path.isTone(caller, type))
                                                .limit(1)
                                                .map(type -> finding(path, caller, stream, type))))
                        .limit(1))
                .toList();
    }

    private Finding finding(AudioPath path, boolean caller, MediaStream stream, int type) {
        var description = path.first().delayed() == caller
                ? path.first().answering()
                : path.first().offering();
        var wanted = path.tones(caller).findFirst().map(Codec::payload);
        return Session.finding(
                        id(),
                        Severity.WARNING,
                        Certainty.LIKELY,
                        path.first(),
                        Evidence.of(stream),
                        Session.body(description, "a=rtpmap:" + wanted.orElseThrow()))
                .at(Optional.of(stream.from()))
                .with("sender", stream.from().toString())
                .with("receiver", stream.to().toString())
                .with("type", Integer.toString(type))
                .with("wanted", Integer.toString(wanted.orElseThrow()));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.MediaStream;

/** More than 3 % of the sequence numbers of a stream are missing where it was captured (RFC 3550 §6.4.1). */
final class RtpPacketLoss implements Rule {
    @Override
    public String id() {
        return "rtp-packet-loss";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return AudioPath.all(flow)
                .flatMap(path -> Stream.concat(path.toCaller().stream(), path.toCallee().stream())
                        .distinct()
                        .filter(RtpPacketLoss::lossy)
                        .limit(1)
                        .map(stream -> finding(path, stream)))
                .toList();
    }

    private static final long ENOUGH = 100;

    private Finding finding(AudioPath path, MediaStream stream) {
        return Session.finding(id(), Severity.WARNING, Certainty.CERTAIN, path.first(), Evidence.of(stream))
                .with("sender", stream.from().toString())
                .with("receiver", stream.to().toString())
                .with("lost", Long.toString(stream.lost()))
                .with("packets", Long.toString(stream.packets() + stream.lost()))
                .with("percent", Long.toString(Math.round(100.0 * stream.lost() / (stream.packets() + stream.lost()))));
    }

    private static boolean lossy(MediaStream stream) {
        return stream.packets() >= ENOUGH && stream.lost() * 100 > (stream.packets() + stream.lost()) * 3;
    }
}

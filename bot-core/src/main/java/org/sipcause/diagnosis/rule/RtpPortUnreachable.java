package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;

/** While the call is up, ICMP says that nobody listens where the SDP wants media (RFC 3264 §5.1, RFC 792). */
final class RtpPortUnreachable implements Rule {
    @Override
    public String id() {
        return "rtp-port-unreachable";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return AudioPath.all(flow)
                .flatMap(path -> Stream.concat(path.caller().stream(), path.callee().stream())
                        .flatMap(place -> flow.events().stream()
                                .filter(event -> event.kind() == Kind.ICMP_UNREACHABLE
                                        && event.to().equals(place))
                                .filter(event -> during(path, event))
                                .limit(1)
                                .map(event -> finding(path, place, event)))
                        .limit(1))
                .toList();
    }

    private static final Duration CLOSING = Duration.ofSeconds(1);

    private Finding finding(AudioPath path, Endpoint place, NetworkEvent event) {
        var caller = path.caller().contains(place);
        var side = caller ? path.first().hop().client() : path.first().hop().server();
        return Session.finding(id(), Severity.WARNING, Certainty.CERTAIN, path.first(), Evidence.of(event))
                .at(side)
                .with("side", Session.name(side))
                .with("place", place.toString())
                .with("port", Integer.toString(place.port()))
                .with("reporter", event.from().host())
                .with("what", event.what())
                .with("frame", Integer.toString(event.frame()));
    }

    /** After the answer and before the end: ports are closed at the end, and what is still under way draws ICMP. */
    private static boolean during(AudioPath path, NetworkEvent event) {
        var answered = path.first().answering().at();
        return event.at().isPresent()
                && answered.filter(from -> event.at().get().isAfter(from)).isPresent()
                && path.ended()
                        .map(end -> event.at().get().isBefore(end.minus(CLOSING)))
                        .orElse(true);
    }
}

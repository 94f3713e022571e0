package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sdp.Media;

/** Audio payload types without rtpmap that need none: they are fixed (RFC 3551 §6). */
final class StaticPayloadTypes implements Rule {
    @Override
    public String id() {
        return "static-payload-types";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.offer().media("audio").stream()
                        .filter(medium -> medium.rtp() && medium.rtpmaps().isEmpty() && known(medium))
                        .map(medium -> Session.finding(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        exchange,
                                        Session.offered(exchange, medium, "m="))
                                .with(
                                        "codecs",
                                        medium.codecs().stream()
                                                .map(codec -> codec.payload() + " " + codec)
                                                .collect(Collectors.joining(", ")))))
                .limit(1)
                .toList();
    }

    private static boolean known(Media medium) {
        return !medium.codecs().isEmpty()
                && medium.codecs().stream().allMatch(codec -> codec.payload() < 35 && codec.rate() > 0);
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sdp.Media;

/** RTCP on the port of RTP on one side only: refused, or answered though it was not offered (RFC 5761 §5.1.1). */
final class RtcpMuxMismatch implements Rule {
    @Override
    public String id() {
        return "rtcp-mux-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.audio().stream()
                        .filter(pair -> muxes(pair.offered()) != muxes(pair.answered()))
                        .map(pair -> Session.finding(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        exchange,
                                        muxes(pair.answered())
                                                ? Session.answered(exchange, pair.answered(), "a=rtcp-mux")
                                                : Session.offered(exchange, pair.offered(), "a=rtcp-mux"),
                                        Session.answered(exchange, pair.answered(), "m="))
                                .with(
                                        "with",
                                        Session.name(muxes(pair.answered()) ? exchange.answerer() : exchange.offerer()))
                                .with(
                                        "without",
                                        Session.name(
                                                muxes(pair.answered()) ? exchange.offerer() : exchange.answerer()))))
                .toList();
    }

    private static boolean muxes(Media medium) {
        return medium.attribute("rtcp-mux").isPresent();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.SdpLine;

/** G.722 with a clock rate of 8000, which is right although it samples at 16 kHz (RFC 3551 §4.5.2). */
final class G722ClockRate implements Rule {
    @Override
    public String id() {
        return "g722-clock-rate";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.offer().media("audio").stream()
                        .filter(medium -> medium.rtpmaps().stream()
                                .anyMatch(codec -> codec.name().equalsIgnoreCase("G722") && codec.rate() == 8000))
                        .map(medium -> Session.finding(
                                id(),
                                Severity.INFO,
                                Certainty.CERTAIN,
                                exchange,
                                Session.offered(exchange, medium, line(medium)))))
                .limit(1)
                .toList();
    }

    private static String line(Media medium) {
        return medium.lines().stream()
                .map(SdpLine::text)
                .filter(text -> text.startsWith("a=rtpmap:")
                        && text.toUpperCase(Locale.ROOT).contains("G722/8000"))
                .findFirst()
                .orElse("m=");
    }
}

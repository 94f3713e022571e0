package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Exchange.Pair;
import org.sipcause.sdp.Codec;
import org.sipcause.sdp.Media;

/**
 * Keypad tones have no way: telephone-event stands on one side only, or an INFO with a tone was refused (RFC 4733
 * §2.5.1.1).
 */
final class DtmfNotSupported implements Rule {
    @Override
    public String id() {
        return "dtmf-not-supported";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Stream.concat(
                        flow.exchanges().stream()
                                .filter(Exchange::initial)
                                .flatMap(exchange -> exchange.audio().stream()
                                        .filter(pair -> events(pair.offered()).isPresent()
                                                && events(pair.answered()).isEmpty()
                                                && pair.answered().rtp())
                                        .map(pair -> declined(exchange, pair))),
                        Refusal.inDialog(flow)
                                .filter(refusal -> refusal.at().method().equals("INFO") && isTone(refusal))
                                .map(this::refused))
                .toList();
    }

    private Finding declined(Exchange exchange, Pair pair) {
        return Session.finding(
                        id(),
                        Severity.INFO,
                        Certainty.CERTAIN,
                        exchange,
                        Session.answered(exchange, pair.answered(), "m="),
                        Session.offered(
                                exchange,
                                pair.offered(),
                                "a=rtpmap:" + events(pair.offered()).get().payload()))
                .with("code", Legible.UNKNOWN)
                .with("phrase", Legible.UNKNOWN);
    }

    private Finding refused(Refusal refusal) {
        return refusal.finding(id(), Severity.WARNING, Certainty.CERTAIN)
                .proof(Evidence.header(refusal.at().first(), "Content-Type"))
                .with("offerer", Legible.UNKNOWN)
                .with("answerer", Legible.UNKNOWN);
    }

    private static boolean isTone(Refusal refusal) {
        return refusal.at()
                .first()
                .message()
                .headers()
                .value("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("dtmf"))
                .isPresent();
    }

    private static Optional<Codec> events(Media medium) {
        return medium.codecs().stream()
                .filter(codec -> codec.name().equalsIgnoreCase("telephone-event"))
                .findFirst();
    }
}

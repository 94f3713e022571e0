package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sdp.Codec;
import org.sipcause.sdp.CommonCodecs;
import org.sipcause.sdp.Media;

/** An accepted audio stream whose answer names no codec of the offer that carries speech (RFC 3264 §6.1). */
final class NoCommonCodec implements Rule {
    @Override
    public String id() {
        return "no-common-codec";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange
                        .audio()
                        .filter(pair -> pair.offered().rtp() && pair.answered().rtp())
                        .filter(pair -> !pair.offered().codecs().isEmpty()
                                && !pair.answered().codecs().isEmpty())
                        .filter(pair -> CommonCodecs.ofMedia(pair.offered(), pair.answered())
                                .isEmpty())
                        .map(pair -> Session.finding(
                                        id(),
                                        Severity.WARNING,
                                        Certainty.CERTAIN,
                                        exchange,
                                        Session.answered(exchange, pair.answered(), "m="),
                                        Session.offered(exchange, pair.offered(), "m="))
                                .at(exchange.answerer())
                                .with("offered", codecs(pair.offered()))
                                .with("answered", codecs(pair.answered())))
                        .stream())
                .toList();
    }

    private static String codecs(Media medium) {
        return medium.codecs().stream().map(Codec::toString).collect(Collectors.joining(", "));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Exchange.Pair;
import org.sipcause.sdp.Codec;

/** One codec under two dynamic numbers: each side uses the number of the other's description (RFC 3264 §5.1). */
final class DynamicPayloadDiffers implements Rule {
    @Override
    public String id() {
        return "dynamic-payload-differs";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.audio().stream().flatMap(pair -> differing(exchange, pair)))
                .toList();
    }

    private Stream<Finding> differing(Exchange exchange, Pair pair) {
        return pair.offered().codecs().stream()
                .filter(codec -> codec.payload() >= 96 && codec.rate() > 0)
                .flatMap(codec -> pair.answered().codecs().stream()
                        .filter(other -> codec.matches(other) && other.payload() >= 96)
                        .findFirst()
                        .filter(other -> other.payload() != codec.payload())
                        .map(other -> finding(exchange, pair, codec, other))
                        .stream())
                .limit(1);
    }

    private Finding finding(Exchange exchange, Pair pair, Codec offered, Codec answered) {
        return Session.finding(
                        id(),
                        Severity.INFO,
                        Certainty.CERTAIN,
                        exchange,
                        Session.answered(exchange, pair.answered(), "a=rtpmap:" + answered.payload()),
                        Session.offered(exchange, pair.offered(), "a=rtpmap:" + offered.payload()))
                .with("codec", offered.toString())
                .with("offered", Integer.toString(offered.payload()))
                .with("answered", Integer.toString(answered.payload()));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Transaction;

/** A 180 without SDP after an 18x with SDP: the caller cannot know whether to play its own tone (RFC 3960 §3.2). */
final class RingbackAfterEarlyMedia implements Rule {
    @Override
    public String id() {
        return "ringback-after-early-media";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call ->
                        call.decisive().stream().filter(Transaction::isInvite).flatMap(hop -> check(call, hop)))
                .toList();
    }

    private Stream<Finding> check(Call call, Transaction hop) {
        var early = hop.provisionals().stream()
                .filter(message -> Exchange.description(message).isPresent())
                .findFirst();
        return early.stream()
                .flatMap(media -> hop.provisionals().stream()
                        .filter(message -> Transaction.status(message) == 180
                                && message.number() > media.number()
                                && message.message().headers().contentLength().orElse(-1) == 0
                                && Facts.toTag(message).equals(Facts.toTag(media)))
                        .limit(1)
                        .map(ringing -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.INFO,
                                                Certainty.CERTAIN,
                                                Evidence.of(ringing),
                                                Evidence.of(media)),
                                        call,
                                        hop)
                                .with("code", Integer.toString(Transaction.status(media)))));
    }
}

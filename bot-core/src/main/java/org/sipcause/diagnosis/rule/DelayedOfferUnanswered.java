package org.sipcause.diagnosis.rule;

import java.time.Duration;
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
import org.sipcause.trace.CapturedMessage;

/** The offer of a 2xx must be answered in the ACK (RFC 3261 §13.2.1); here the ACK has no body. */
final class DelayedOfferUnanswered implements Rule {
    @Override
    public String id() {
        return "delayed-offer-unanswered";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.isInvite()
                                && hop.parent().isEmpty()
                                && hop.request().isPresent())
                        .filter(hop -> Exchange.description(hop.first()).isEmpty() && empty(hop.first()))
                        .flatMap(hop -> hop
                                .finalResponse()
                                .filter(answer -> Transaction.status(answer) / 100 == 2
                                        && Exchange.description(answer).isPresent())
                                .stream()
                                .flatMap(answer -> unanswered(call, hop, answer)))
                        .limit(1))
                .toList();
    }

    private Stream<Finding> unanswered(Call call, Transaction hop, CapturedMessage answer) {
        var reliable = hop.provisionals().stream()
                .anyMatch(early -> Exchange.description(early).isPresent());
        var acks = Exchange.acks(call, hop).toList();
        return reliable || acks.isEmpty() || !acks.stream().allMatch(DelayedOfferUnanswered::empty)
                ? Stream.empty()
                : Stream.of(finding(call, hop, answer, acks.getFirst()));
    }

    private Finding finding(Call call, Transaction hop, CapturedMessage answer, CapturedMessage ack) {
        var ended = Ending.bye(call)
                .flatMap(bye -> bye.first().at())
                .flatMap(end -> ack.at().map(sent -> Duration.between(sent, end)))
                .filter(gap -> gap.compareTo(AT_ONCE) < 0)
                .isPresent();
        var finding = Finding.of(
                id(),
                ended ? Severity.ERROR : Severity.WARNING,
                Certainty.CERTAIN,
                Evidence.of(ack),
                Session.body(answer, "m="));
        return Facts.about(finding, call, hop).at(hop.client());
    }

    private static boolean empty(CapturedMessage message) {
        return message.message().headers().contentLength().orElse(-1) == 0;
    }

    private static final Duration AT_ONCE = Duration.ofSeconds(5);
}

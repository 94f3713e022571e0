package org.sipcause.diagnosis.rule;

import java.util.LinkedHashMap;
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

/** Several early dialogs of one INVITE, each with its own media (RFC 3960 §3.1, RFC 3261 §13.2.2.4). */
final class ForkedEarlyMedia implements Rule {
    @Override
    public String id() {
        return "forked-early-media";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call ->
                        call.decisive().stream().filter(Transaction::isInvite).flatMap(hop -> several(call, hop)))
                .toList();
    }

    private Stream<Finding> several(Call call, Transaction hop) {
        var dialogs = new LinkedHashMap<String, CapturedMessage>();
        hop.provisionals().stream()
                .filter(message -> Exchange.description(message).isPresent())
                .forEachOrdered(message -> Facts.toTag(message).ifPresent(tag -> dialogs.putIfAbsent(tag, message)));
        if (dialogs.size() < 2) {
            return Stream.empty();
        }
        var early = List.copyOf(dialogs.values());
        var finding = Finding.of(
                id(),
                Severity.INFO,
                Certainty.CERTAIN,
                Evidence.header(early.get(0), "To"),
                Evidence.header(early.get(1), "To"));
        return Stream.of(Facts.about(finding, call, hop).with("dialogs", Integer.toString(early.size())));
    }
}

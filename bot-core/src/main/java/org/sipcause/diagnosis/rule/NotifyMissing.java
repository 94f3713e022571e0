package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.NameAddr;
import org.sipcause.trace.CapturedMessage;

/** A SUBSCRIBE is accepted and no NOTIFY follows within 64 × T1 (RFC 6665 §4.1.2.4, Timer N). */
final class NotifyMissing implements Rule {
    @Override
    public String id() {
        return "notify-missing";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.transactions().stream()
                        .noneMatch(sent -> sent.method().equals("NOTIFY")))
                .flatMap(call -> call.attempts().stream()
                        .filter(sent -> sent.method().equals("SUBSCRIBE"))
                        .flatMap(sent -> sent
                                .finalResponse()
                                .filter(answer -> Set.of(200, 202).contains(Transaction.status(answer))
                                        && Waiting.longAfter(flow, answer))
                                .stream()
                                .map(answer -> finding(call, sent, answer)))
                        .limit(1))
                .toList();
    }

    private Finding finding(Call call, Transaction sent, CapturedMessage answer) {
        var finding = Finding.of(
                id(),
                Severity.WARNING,
                Certainty.LIKELY,
                Evidence.of(answer),
                Evidence.header(sent.first(), "Contact"));
        return Facts.about(finding, call, sent)
                .at(sent.server())
                .with("event", sent.first().message().headers().value("Event").orElse(Legible.UNKNOWN))
                .with(
                        "contact",
                        sent.first().message().headers().contacts().stream()
                                .findFirst()
                                .map(NameAddr::uri)
                                .orElse(Legible.UNKNOWN));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/**
 * A REFER inside a call is refused, or accepted and the call that it asked for fails, as the NOTIFY reports (RFC 3515
 * §2.4.4, §2.4.5).
 */
final class TransferFailed implements Rule {
    @Override
    public String id() {
        return "transfer-failed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var refused = Refusal.inDialog(flow)
                .filter(refusal -> refusal.at().method().equals("REFER"))
                .filter(refusal -> !Set.of(401, 407, 481).contains(refusal.code()))
                .map(this::refused);
        var failed = flow.calls().stream()
                .flatMap(call -> Transfer.notifies(call).stream()
                        .filter(notify -> Transfer.reported(notify) >= 300)
                        .limit(1)
                        .map(notify -> failed(call, notify)));
        return Stream.concat(refused, failed).toList();
    }

    private Finding refused(Refusal refusal) {
        return refusal.finding(id(), Certainty.CERTAIN)
                .proof(Evidence.header(refusal.at().first(), "Refer-To"))
                .with("target", Transfer.target(refusal.at()))
                .with("reported", Legible.UNKNOWN);
    }

    private Finding failed(Call call, Transaction notify) {
        var refer = Transfer.accepted(call).stream().findFirst();
        var finding = Finding.of(
                id(),
                Severity.ERROR,
                Certainty.CERTAIN,
                Session.body(notify.first(), "SIP/2.0 "),
                Evidence.of(notify.first()));
        return Facts.about(
                        refer.map(sent -> finding.proof(Evidence.header(sent.first(), "Refer-To")))
                                .orElse(finding),
                        call,
                        notify)
                .at(notify.client())
                .with("target", refer.map(Transfer::target).orElse(Legible.UNKNOWN))
                .with("code", Legible.UNKNOWN)
                .with("phrase", Legible.UNKNOWN)
                .with(
                        "reported",
                        Session.body(notify.first(), "SIP/2.0 ").quote().substring("SIP/2.0 ".length()));
    }
}

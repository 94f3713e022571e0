package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/**
 * The NOTIFY that reports a completed transfer is refused, as the one who transferred has left: harmless (RFC 3515
 * §2.4.4).
 */
final class TransferNotifyRejected implements Rule {
    @Override
    public String id() {
        return "transfer-ok-notify-rejected";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Transfer.notifies(call).stream()
                        .filter(notify -> Transfer.reportsSuccess(notify)
                                && notify.finalCode().orElse(0) >= 300)
                        .limit(1)
                        .map(notify -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.INFO,
                                                Certainty.CERTAIN,
                                                Session.body(notify.first(), "SIP/2.0 "),
                                                Evidence.of(
                                                        notify.finalResponse().orElseThrow())),
                                        call,
                                        notify)
                                .with(
                                        "code",
                                        Integer.toString(notify.finalCode().orElseThrow()))))
                .toList();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;

/** A REFER is accepted, nobody waived reports (RFC 4488), and no NOTIFY follows within 64 × T1 (RFC 3515 §2.4.4). */
final class ReferWithoutNotify implements Rule {
    @Override
    public String id() {
        return "refer-without-notify";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> Transfer.notifies(call).isEmpty())
                .flatMap(call -> Transfer.accepted(call).stream()
                        .filter(refer -> !waived(refer.first())
                                && !waived(refer.finalResponse().orElseThrow()))
                        .filter(refer ->
                                Waiting.longAfter(flow, refer.finalResponse().orElseThrow()))
                        .limit(1)
                        .map(refer -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.INFO,
                                                Certainty.LIKELY,
                                                Evidence.of(
                                                        refer.finalResponse().orElseThrow()),
                                                Evidence.header(refer.first(), "Refer-To")),
                                        call,
                                        refer)
                                .with("target", Transfer.target(refer))))
                .toList();
    }

    private static boolean waived(CapturedMessage message) {
        return message.message()
                .headers()
                .value("Refer-Sub")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("false"))
                .isPresent();
    }
}

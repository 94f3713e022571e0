package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** One side asked the other to call somebody else, and it agreed (RFC 3515 §2.4). */
final class CallTransfer implements Rule {
    @Override
    public String id() {
        return "call-transfer";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(refer -> refer.method().equals("REFER"))
                        .filter(refer -> refer.finalCode().orElse(0) / 100 == 2)
                        .limit(1)
                        .map(refer -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.INFO,
                                                Certainty.CERTAIN,
                                                Evidence.header(refer.first(), "Refer-To"),
                                                Evidence.of(
                                                        refer.finalResponse().orElseThrow())),
                                        call,
                                        refer)
                                .with(
                                        "target",
                                        refer.first()
                                                .message()
                                                .headers()
                                                .value("Refer-To")
                                                .map(CallTransfer::bare)
                                                .orElse(Legible.UNKNOWN))))
                .toList();
    }

    /** The URI that is to be called, without the headers that it asks for (RFC 3261 §19.1.1). */
    private static String bare(String referTo) {
        var open = referTo.indexOf('<') + 1;
        var end = open;
        while (end < referTo.length() && ">?".indexOf(referTo.charAt(end)) < 0) {
            end++;
        }
        return referTo.substring(open, end).strip();
    }
}

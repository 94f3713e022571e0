package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** An Identity header that came to an element and did not leave it (RFC 8224 §4.1, RFC 3261 §16.6 step 1). */
final class IdentityStripped implements Rule {
    @Override
    public String id() {
        return "identity-stripped";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> IdentityHeader.lost(call).map(below -> finding(call, below)).stream())
                .toList();
    }

    private Finding finding(Call call, Transaction below) {
        var above = call.parent(below).orElseThrow();
        return Facts.about(
                        Finding.of(
                                id(),
                                call.failed() ? Severity.WARNING : Severity.INFO,
                                Whole.sure(below.first()),
                                Evidence.header(above.first(), "Identity"),
                                Evidence.of(below.first())),
                        call,
                        below)
                .at(call.failed() ? above.server() : Optional.empty())
                .with("element", Facts.server(above));
    }
}

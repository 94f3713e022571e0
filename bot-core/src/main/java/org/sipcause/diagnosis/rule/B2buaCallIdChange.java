package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Leg;
import org.sipcause.trace.CapturedMessage;

/** An element in the middle made a new call, with a Call-ID of its own, of the one that it received (a B2BUA, RFC 7092). */
final class B2buaCallIdChange implements Rule {
    @Override
    public String id() {
        return "b2bua-call-id-change";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.legs().stream()
                .flatMap(leg -> call(flow, leg).map(call -> finding(call, leg)).stream())
                .toList();
    }

    private static Optional<Call> call(CallFlow flow, Leg leg) {
        var id = leg.upper().message().headers().callId().orElse("");
        return flow.call(id);
    }

    private Finding finding(Call call, Leg leg) {
        var link = leg.link().map(header -> new Evidence(leg.lower(), header.text()));
        var finding = Finding.of(
                id(),
                Severity.INFO,
                leg.proven() ? Certainty.CERTAIN : Certainty.LIKELY,
                link.orElseGet(() -> Evidence.header(leg.lower(), "Call-ID")),
                Evidence.header(leg.upper(), "Call-ID"));
        return finding.in(call)
                .with("upper", callId(leg.upper()))
                .with("lower", callId(leg.lower()))
                .with("by", leg.lower().from().map(Object::toString).orElse(Legible.UNKNOWN))
                .with("link", leg.link().map(header -> header.name()).orElse("From, To"));
    }

    private static String callId(CapturedMessage message) {
        return message.message().headers().callId().orElse(Legible.UNKNOWN);
    }
}

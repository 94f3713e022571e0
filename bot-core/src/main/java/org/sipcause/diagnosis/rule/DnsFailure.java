package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.NetworkEvent.Kind;

/** A server says that it could not resolve the name of its next hop: 478, or words of that kind (RFC 3263 §4). */
final class DnsFailure implements Rule {
    @Override
    public String id() {
        return "dns-failure";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> NameLookup.failed(refusal, flow))
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .with(
                                "name",
                                NameLookup.answer(refusal, flow, Kind.DNS_NXDOMAIN)
                                        .or(() -> NameLookup.answer(refusal, flow, Kind.DNS_SERVFAIL))
                                        .map(answer -> answer.what())
                                        .orElse(Legible.UNKNOWN)))
                .toList();
    }
}

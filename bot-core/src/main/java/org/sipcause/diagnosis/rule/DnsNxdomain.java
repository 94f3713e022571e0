package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.NetworkEvent.Kind;

/** The resolver said that the name of the next hop does not exist, just before the server refused for that (RFC 3263 §4). */
final class DnsNxdomain implements Rule {
    @Override
    public String id() {
        return "dns-nxdomain";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var unsaid = AddressLookup.failed(flow, Kind.DNS_NXDOMAIN)
                .filter(lookup -> !lookup.said())
                .map(lookup -> lookup.finding(id()));
        return Stream.concat(said(flow), unsaid).toList();
    }

    /** Where the server says that it could not resolve a name, the answer about any name that it was looking for. */
    private Stream<Finding> said(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> NameLookup.failed(refusal, flow))
                .flatMap(refusal -> NameLookup.answer(refusal, flow, Kind.DNS_NXDOMAIN).stream()
                        .map(answer -> refusal.finding(id(), Severity.ERROR, Certainty.CERTAIN)
                                .with("name", answer.what())
                                .with("resolver", answer.from().host())
                                .with("frame", Integer.toString(answer.frame()))));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;

/**
 * A capture without any SIP, in which a client looked for the SIP servers of a domain and every lookup came to nothing: so nothing could
 * be sent (RFC 3263 §4).
 */
final class SipDomainNotResolved implements Rule {
    private static final Set<Kind> LOOKUPS =
            Set.of(Kind.DNS_NXDOMAIN, Kind.DNS_SERVFAIL, Kind.DNS_ANSWER, Kind.DNS_UNANSWERED);

    @Override
    public String id() {
        return "sip-domain-not-resolved";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        if (flow.speaksOfSip()) {
            return List.of();
        }
        Map<String, NetworkEvent> domains = new LinkedHashMap<>();
        flow.events().stream()
                .filter(event -> LOOKUPS.contains(event.kind()) && name(event).startsWith("_sip"))
                .forEach(event -> domains.putIfAbsent(domain(name(event)), event));
        return domains.entrySet().stream()
                .filter(domain -> flow.events().stream().noneMatch(event -> found(event, domain.getKey())))
                .limit(1)
                .map(domain -> finding(flow, domain.getKey(), domain.getValue()))
                .toList();
    }

    /** Whether a lookup for the domain, or for the service in it, gave records. */
    private static boolean found(NetworkEvent event, String domain) {
        return event.kind() == Kind.DNS_ANSWER
                && !event.what().endsWith("= no record")
                && (name(event).equals(domain) || domain(name(event)).equals(domain));
    }

    private Finding finding(CallFlow flow, String domain, NetworkEvent service) {
        var last = flow.events().stream()
                .filter(event ->
                        LOOKUPS.contains(event.kind()) && domain(name(event)).equals(domain))
                .reduce((one, later) -> later)
                .orElse(service);
        var resolver = last.kind() == Kind.DNS_UNANSWERED ? last.to() : last.from();
        var client = last.kind() == Kind.DNS_UNANSWERED ? last.from() : last.to();
        return Finding.of(id(), Severity.ERROR, Certainty.LIKELY, Evidence.of(service), Evidence.of(last))
                .at(Optional.of(client))
                .with("domain", domain)
                .with("resolver", resolver.host())
                .with("client", client.host())
                .with("frame", Integer.toString(last.frame()));
    }

    private static String name(NetworkEvent event) {
        return event.what().split(" ", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The domain behind {@code _sip._udp.} and the like. */
    private static String domain(String name) {
        var rest = name;
        while (rest.startsWith("_") && rest.indexOf('.') > 0) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return rest;
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/** The 2xx carried Record-Route, and the caller's next request in the dialog carries no Route (RFC 3261 §12.1.2, §12.2.1.1). */
final class RouteSetIgnored implements Rule {
    @Override
    public String id() {
        return "route-set-ignored";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .flatMap(call -> call.decisive().filter(RouteSetIgnored::ofTheCaller).stream()
                        .flatMap(invite -> check(call, invite)))
                .toList();
    }

    /** One Via: the caller itself sent it, and the 2xx here is what it got. */
    private static boolean ofTheCaller(Transaction hop) {
        return hop.first().message().headers().vias().size() == 1;
    }

    private Stream<Finding> check(Call call, Transaction invite) {
        var answer = invite.finalResponse().orElseThrow();
        Set<String> proxies = answer.message().headers().recordRoutes().stream()
                .flatMap(route -> route.sipUri().stream())
                .map(SipUri::host)
                .collect(Collectors.toSet());
        if (proxies.isEmpty()) {
            return Stream.empty();
        }
        return call.transactions().stream()
                .filter(sent -> sent.isInDialog() && ofTheCaller(sent) && sameHost(invite, sent))
                .filter(sent -> sent.request()
                        .orElseThrow()
                        .message()
                        .headers()
                        .line("Route")
                        .isEmpty())
                .filter(sent -> Facts.requestUri(sent.first())
                        .map(SipUri::host)
                        .filter(proxies::contains)
                        .isEmpty())
                .limit(1)
                .map(sent -> finding(call, answer, sent));
    }

    private static boolean sameHost(Transaction invite, Transaction sent) {
        return Tags.sender(invite).equals(Tags.sender(sent))
                && invite.client().map(Endpoint::host).equals(sent.client().map(Endpoint::host));
    }

    private Finding finding(Call call, CapturedMessage answer, Transaction sent) {
        var lost = !sent.method().equals("ACK")
                && (sent.silent()
                        || Set.of(403, 404, 481).contains(sent.finalCode().orElse(0)));
        var finding = Finding.of(
                id(),
                lost ? Severity.ERROR : Severity.INFO,
                lost ? Certainty.LIKELY : Certainty.CERTAIN,
                Evidence.of(sent.first()),
                Evidence.header(answer, "Record-Route"));
        return Facts.about(finding, call, sent)
                .at(sent.client())
                .with("route", answer.message().headers().value("Record-Route").orElse(Legible.UNKNOWN))
                .with("lost", lost ? sent.method() : Legible.UNKNOWN)
                .with("to", Facts.server(sent));
    }
}

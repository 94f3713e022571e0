package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipUri;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;

/**
 * One request, seen at two points of one hop with the same branch, has other addresses in its Via or Contact at the second one: something
 * between them, that is no proxy, rewrites SIP (RFC 3261 §16.6 has a proxy add a Via of its own).
 */
final class SipAlg implements Rule {
    @Override
    public String id() {
        return "sip-alg";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.captures().stream()
                .flatMap(captures -> captures.sightings().stream())
                .filter(sightings -> sightings.getFirst().message() instanceof SipRequest)
                .flatMap(sightings -> sightings.stream()
                        .skip(1)
                        .flatMap(later -> rewritten(sightings.getFirst(), later).stream()
                                .flatMap(header -> call(flow, later).stream()
                                        .map(call -> finding(call, sightings.getFirst(), later, header)))))
                .limit(1)
                .toList();
    }

    private static Optional<Call> call(CallFlow flow, CapturedMessage message) {
        return message.message().headers().callId().flatMap(flow::call);
    }

    /** The header whose address differs. */
    private static Optional<String> rewritten(CapturedMessage one, CapturedMessage later) {
        return Stream.of("Via", "Contact")
                .filter(header -> host(one, header).isPresent()
                        && host(later, header).isPresent()
                        && !host(one, header).equals(host(later, header)))
                .findFirst();
    }

    private static Optional<String> host(CapturedMessage message, String header) {
        var headers = message.message().headers();
        return header.equals("Via")
                ? headers.via().map(Via::host)
                : headers.contacts().stream()
                        .flatMap(contact -> contact.sipUri().stream())
                        .map(SipUri::host)
                        .findFirst();
    }

    private Finding finding(Call call, CapturedMessage one, CapturedMessage later, String header) {
        var finding = Finding.of(
                id(),
                Severity.WARNING,
                Certainty.CERTAIN,
                Evidence.header(one, header),
                Evidence.header(later, header));
        return finding.in(call)
                .with("header", header)
                .with("inside", host(one, header).orElseThrow())
                .with("outside", host(later, header).orElseThrow());
    }
}

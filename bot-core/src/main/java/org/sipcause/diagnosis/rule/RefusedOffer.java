package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;

/**
 * An offer refused with 488 or 606 (RFC 3261 §21.4.26, §21.6.4). Inside a dialog only the change is refused; the call goes
 * on (§14.1), so it is a warning there, unless the call was all about it.
 *
 * @param kind what the refusal tells about its reason
 */
record RefusedOffer(String id, Offer kind) implements Rule {
    @Override
    public boolean restsOnCode() {
        return kind == Offer.UNSAID;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Offer.all(flow, kind).map(this::finding).toList();
    }

    private Finding finding(Refusal refusal) {
        var severity = refusal.call().failed() || kind == Offer.T38 ? Severity.ERROR : Severity.WARNING;
        var warning = refusal.headers().warnings().stream().findFirst();
        var finding = refusal.finding(
                        id, severity, warning.isPresent() || kind == Offer.T38 ? Certainty.CERTAIN : Certainty.LIKELY)
                .with(
                        "warning",
                        warning.map(given -> given.code() + " " + given.text()).orElse(Legible.UNKNOWN))
                .with(
                        "offer",
                        refusal.at()
                                .request()
                                .map(RefusedOffer::mediaLines)
                                .filter(lines -> !lines.isEmpty())
                                .orElse(Legible.UNKNOWN));
        if (kind == Offer.UNSAID
                && refusal.at()
                        .request()
                        .flatMap(request -> media(request).findFirst())
                        .isEmpty()
                && warning.isEmpty()) {
            return finding.with("wording", "offer-not-shown");
        }
        var warned = warning.isPresent() ? finding.proof(Evidence.header(refusal.response(), "Warning")) : finding;
        return refusal.at().request().stream()
                .flatMap(request -> media(request).map(line -> new Evidence(request, line)))
                .reduce(warned, Finding::proof, (one, other) -> one);
    }

    private static String mediaLines(CapturedMessage request) {
        return media(request).collect(Collectors.joining(", "));
    }

    private static Stream<String> media(CapturedMessage request) {
        return request.message()
                .bodyText()
                .lines()
                .filter(line -> line.startsWith("m="))
                .limit(2);
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;

/** A refused identity whose signed calling number stands neither in From nor in P-Asserted-Identity (RFC 8224 §8.1, §8.3). */
final class IdentityNumberMismatch implements Rule {
    @Override
    public String id() {
        return "identity-number-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 438).flatMap(this::mismatch).toList();
    }

    private Stream<Finding> mismatch(Refusal refusal) {
        var request = refusal.at().request();
        var signed = request.flatMap(Passport::of).flatMap(Passport::caller).map(TelephoneNumber::digits);
        return signed.stream()
                .filter(number -> !number.isEmpty())
                .filter(number -> shown(request.orElseThrow()).noneMatch(number::equals))
                .map(number -> refusal.finding(id(), Severity.WARNING, Certainty.LIKELY)
                        .at(refusal.at().client())
                        .proof(Evidence.header(refusal.at().first(), "From"))
                        .proof(Evidence.header(refusal.at().first(), "Identity"))
                        .with("signed", number));
    }

    private static Stream<String> shown(CapturedMessage request) {
        var headers = request.message().headers();
        return Stream.concat(headers.from().stream(), headers.assertedIdentities().stream())
                .flatMap(name -> name.sipUri().flatMap(SipUri::user).stream())
                .map(TelephoneNumber::digits);
    }
}

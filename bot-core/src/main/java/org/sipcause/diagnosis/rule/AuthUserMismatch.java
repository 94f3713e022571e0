package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Credentials;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipUri;

/**
 * A 403 to credentials whose user name is not the account that the request speaks for: From of a call, To of a REGISTER (RFC
 * 3261 §10.3 step 4, §22.1). An error where the server says so, else one possible reason.
 */
final class AuthUserMismatch implements Rule {
    @Override
    public String id() {
        return "auth-user-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var stated = Refusal.all(flow)
                .filter(refusal ->
                        refusal.stated().filter(Stated.AUTH_ID::equals).isPresent())
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN))
                .map(finding -> finding.with("user", Legible.UNKNOWN).with("account", Legible.UNKNOWN));
        return Stream.concat(stated, Refusal.all(flow, 403).flatMap(this::possible))
                .toList();
    }

    private Stream<Finding> possible(Refusal refusal) {
        var last = refusal.call().decisive().orElseThrow();
        var account = account(last);
        return credentials(last)
                .filter(sent -> sent.username().isPresent() && account.isPresent())
                .filter(sent -> !sameUser(sent.username().get(), account.get()))
                .limit(1)
                .map(sent -> refusal.finding(id(), Severity.WARNING, Certainty.POSSIBLE)
                        .proof(Evidence.header(last.first(), sent.header()))
                        .proof(Evidence.header(last.first(), speaker(last)))
                        .with("user", sent.username().get())
                        .with("account", account.get()));
    }

    private static boolean sameUser(String username, String account) {
        var at = username.indexOf('@');
        return (at < 0 ? username : username.substring(0, at)).equalsIgnoreCase(account);
    }

    private static String speaker(Transaction attempt) {
        return attempt.method().equals("REGISTER") ? "To" : "From";
    }

    private static Optional<String> account(Transaction attempt) {
        var headers = attempt.first().message().headers();
        return (attempt.method().equals("REGISTER") ? headers.to() : headers.from())
                .flatMap(NameAddr::sipUri)
                .flatMap(SipUri::user);
    }

    private static Stream<Credentials> credentials(Transaction attempt) {
        return attempt.request().stream().flatMap(request -> request.message().headers().credentials().stream());
    }
}

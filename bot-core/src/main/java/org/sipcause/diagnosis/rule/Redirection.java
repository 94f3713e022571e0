package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;

/**
 * A 3xx to a request outside any dialog (RFC 3261 §21.3).
 *
 * @param hop the transaction that it ended
 */
record Redirection(Call call, Transaction hop) {
    static Stream<Redirection> all(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.finalCode().orElse(0) / 100 == 3 && !hop.isInDialog())
                        .map(hop -> new Redirection(call, hop)));
    }

    CapturedMessage response() {
        return hop.finalResponse().orElseThrow();
    }

    int code() {
        return Transaction.status(response());
    }

    /** Where to go instead, as user and host. */
    List<String> targets() {
        return response().message().headers().contacts().stream()
                .flatMap(contact -> contact.sipUri().map(Redirection::place).stream())
                .toList();
    }

    /** User and host of a URI. */
    static String place(SipUri uri) {
        return (uri.user().map(user -> user + "@").orElse("") + uri.host()).toLowerCase(Locale.ROOT);
    }

    /** User and host of a Request-URI. */
    static Optional<String> asked(Transaction hop) {
        return hop.request().flatMap(Facts::requestUri).map(Redirection::place);
    }

    Finding finding(String id, Severity severity, Certainty certainty) {
        return Facts.about(Finding.of(id, severity, certainty, Evidence.of(response())), call, hop)
                .with("code", Integer.toString(code()));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** The answer to a challenge has the CSeq number of the request that was challenged: it may be taken for the same one (RFC 3261 §22.2). */
final class AuthCseqNotRaised implements Rule {
    @Override
    public String id() {
        return "auth-cseq-not-raised";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .flatMap(auth -> auth.call().attempts().stream()
                        .filter(attempt ->
                                attempt.number() > auth.first().number() && Authentication.hasCredentials(attempt))
                        .filter(attempt ->
                                cseq(attempt).isPresent() && cseq(attempt).equals(cseq(auth.first())))
                        .limit(1)
                        .flatMap(attempt -> Stream.of(finding(auth, attempt))))
                .toList();
    }

    private Finding finding(Authentication auth, Transaction attempt) {
        var severity = auth.accepted() ? Severity.INFO : Severity.WARNING;
        return auth.finding(id(), severity, Certainty.CERTAIN, auth.first())
                .at(attempt.client())
                .proof(Evidence.header(auth.first().first(), "CSeq"))
                .proof(Evidence.header(attempt.first(), "CSeq"))
                .with("number", Long.toString(cseq(attempt).orElseThrow()));
    }

    private static OptionalLong cseq(Transaction attempt) {
        return attempt.request().flatMap(request -> request.message().headers().cseq()).stream()
                .mapToLong(cseq -> cseq.number())
                .findFirst();
    }
}

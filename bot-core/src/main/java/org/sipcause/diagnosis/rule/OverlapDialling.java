package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipUri;

/** A 484 that was followed by the same number with more digits: overlap dialling (RFC 3578 §3). */
final class OverlapDialling implements Rule {
    @Override
    public String id() {
        return "overlap-dialling";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.attempts().stream()
                        .filter(attempt -> attempt.finalCode().orElse(0) == 484)
                        .flatMap(attempt -> longer(call, attempt)
                                .map(next -> Facts.about(
                                                Finding.of(
                                                        id(),
                                                        Severity.INFO,
                                                        Certainty.CERTAIN,
                                                        Evidence.of(attempt.first()),
                                                        Evidence.of(next.first())),
                                                call,
                                                attempt)
                                        .with("next", user(next).orElseThrow()))
                                .stream())
                        .limit(1))
                .toList();
    }

    private static Optional<Transaction> longer(Call call, Transaction attempt) {
        var dialled = user(attempt).filter(number -> !number.isEmpty());
        return call.attempts().stream()
                .filter(later -> later.number() > attempt.number())
                .filter(later -> user(later)
                        .filter(more -> dialled.isPresent()
                                && more.startsWith(dialled.get())
                                && more.length() > dialled.get().length())
                        .isPresent())
                .findFirst();
    }

    private static Optional<String> user(Transaction attempt) {
        return attempt.request().flatMap(Facts::requestUri).flatMap(SipUri::user);
    }
}

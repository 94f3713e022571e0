package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.NameAddr;

/** A call from an address to itself: a mailbox access by design, or a mistake. */
final class SelfCall implements Rule {
    @Override
    public String id() {
        return "self-call";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.method().equals("INVITE"))
                .flatMap(call -> call.attempts().stream()
                        .filter(attempt -> attempt.request().isPresent() && !attempt.isInDialog())
                        .filter(SelfCall::toItself)
                        .limit(1)
                        .map(attempt -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        Evidence.header(attempt.first(), "From"),
                                        Evidence.of(attempt.first())),
                                call,
                                attempt)))
                .toList();
    }

    private static boolean toItself(Transaction attempt) {
        var from = attempt.first().message().headers().from().flatMap(NameAddr::sipUri);
        return Facts.requestUri(attempt.first())
                .filter(asked -> asked.user().isPresent()
                        && from.filter(caller -> caller.user().equals(asked.user())
                                        && caller.host().equalsIgnoreCase(asked.host()))
                                .isPresent())
                .isPresent();
    }
}

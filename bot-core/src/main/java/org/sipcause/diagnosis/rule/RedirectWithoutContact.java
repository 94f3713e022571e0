package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;

/** A redirection without a Contact: there is nowhere to go (RFC 3261 §8.1.3.4, §21.3). */
final class RedirectWithoutContact implements Rule {
    private static final Set<Integer> NEED_ONE = Set.of(300, 301, 302, 305);

    @Override
    public String id() {
        return "redirect-without-contact";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Redirection.all(flow)
                .filter(redirection -> redirection.call().outcome() == Outcome.REDIRECTED)
                .filter(redirection -> NEED_ONE.contains(redirection.code())
                        && Whole.seems(redirection.response())
                        && redirection
                                .response()
                                .message()
                                .headers()
                                .line("Contact")
                                .isEmpty())
                .map(redirection -> redirection
                        .finding(id(), Severity.ERROR, Whole.sure(redirection.response()))
                        .at(redirection.hop().server()))
                .toList();
    }
}

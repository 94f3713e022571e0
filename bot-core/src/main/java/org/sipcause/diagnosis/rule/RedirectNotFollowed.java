package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;

/** A 3xx with a Contact, and no request to it though the trace goes on (RFC 3261 §8.1.3.4). */
final class RedirectNotFollowed implements Rule {
    private static final Duration ENOUGH = Duration.ofSeconds(2);

    @Override
    public String id() {
        return "redirect-not-followed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Redirection.all(flow)
                .filter(redirection -> redirection.call().outcome() == Outcome.REDIRECTED
                        && redirection.hop().parent().isEmpty())
                .filter(redirection -> !redirection.targets().isEmpty() && goesOn(flow, redirection))
                .filter(redirection -> flow.transactions().stream()
                        .filter(hop ->
                                hop.first().number() > redirection.response().number())
                        .noneMatch(hop -> Redirection.asked(hop)
                                .filter(redirection.targets()::contains)
                                .isPresent()))
                .map(redirection -> redirection
                        .finding(id(), Severity.WARNING, Certainty.LIKELY)
                        .at(redirection.hop().client())
                        .proof(Evidence.header(redirection.response(), "Contact"))
                        .with("target", redirection.targets().getFirst()))
                .toList();
    }

    private static boolean goesOn(CallFlow flow, Redirection redirection) {
        return redirection
                .response()
                .at()
                .filter(at -> flow.messages().stream()
                        .flatMap(message -> message.at().stream())
                        .anyMatch(later -> Duration.between(at, later).compareTo(ENOUGH) > 0))
                .isPresent();
    }
}

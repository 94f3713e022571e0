package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 500 with a Retry-After of 0 to 10 s to a re-INVITE or UPDATE: an earlier offer is still open, nothing has crashed (RFC 3261 §14.2, RFC 3311 §5.2). */
final class OverlappingOffers implements Rule {
    private static final Set<String> OFFERS = Set.of("INVITE", "UPDATE");
    private static final long LONGEST = 10;

    @Override
    public String id() {
        return "overlapping-offers";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.inDialog(flow)
                .filter(refusal ->
                        refusal.code() == 500 && OFFERS.contains(refusal.at().method()))
                .filter(refusal -> refusal.headers()
                        .retryAfter()
                        .filter(wait -> wait.seconds() <= LONGEST)
                        .isPresent())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var mended = refusal.call().inDialog().stream()
                .anyMatch(later -> later.number() > refusal.at().number()
                        && OFFERS.contains(later.method())
                        && later.finalCode().orElse(0) / 100 == 2);
        return refusal.finding(id(), mended ? Severity.INFO : Severity.WARNING, Certainty.LIKELY)
                .proof(Evidence.header(refusal.response(), "Retry-After"))
                .with(
                        "seconds",
                        "" + refusal.headers().retryAfter().orElseThrow().seconds());
    }
}

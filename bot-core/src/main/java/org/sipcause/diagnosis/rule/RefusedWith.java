package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/**
 * A call or request refused with a code that says by itself what is wrong.
 *
 * @param codes the codes that say so
 */
record RefusedWith(String id, List<Integer> codes) implements Rule {
    RefusedWith(String id, Integer... codes) {
        this(id, List.of(codes));
    }

    /** Codes after which the same change is tried again later (RFC 3261 §14.2). */
    private static final Set<Integer> GO_ON = Set.of(500);

    /** Codes about the one who is called. */
    private static final Set<Integer> OF_CALLS = Set.of(410, 485, 600, 604);

    @Override
    public boolean restsOnCode() {
        return codes.contains(500) || codes.contains(400);
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var ended = Refusal.all(flow, codes.toArray(Integer[]::new))
                .filter(refusal -> !refusal.ofRegistration() || !OF_CALLS.contains(refusal.code()))
                .map(refusal -> refusal.finding(id, Certainty.CERTAIN));
        var unchanged = Refusal.inDialog(flow)
                .filter(refusal -> codes.contains(refusal.code()) && !GO_ON.contains(refusal.code()))
                .filter(refusal -> refusal.ofChange() && !refusal.ofFax())
                .map(refusal -> refusal.finding(id, Severity.WARNING, Certainty.CERTAIN));
        return Stream.concat(ended, unchanged).toList();
    }
}

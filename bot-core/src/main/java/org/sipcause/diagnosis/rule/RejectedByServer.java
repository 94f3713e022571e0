package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A refusal that no other rule explains: its code leaves the reason open, or is one that a request like this does not get. */
final class RejectedByServer implements Rule {
    /** Challenges, the end of a request that was cancelled, and a session interval that is tried again with a longer one. */
    private static final Set<Integer> NORMAL = Set.of(401, 407, 422, 487);

    @Override
    public String id() {
        return "rejected-by-server";
    }

    @Override
    public boolean isLastResort() {
        return true;
    }

    @Override
    public boolean restsOnCode() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var ended = Refusal.all(flow)
                .filter(refusal ->
                        !NORMAL.contains(refusal.code()) && !(refusal.code() == 404 && refusal.ofSubscription()))
                .map(refusal -> refusal.findingWithReason(id(), Severity.ERROR));
        var unchanged = Refusal.inDialog(flow)
                .filter(refusal -> refusal.ofChange() && !NORMAL.contains(refusal.code()))
                .map(refusal -> refusal.findingWithReason(id(), Severity.WARNING));
        return Stream.concat(ended, unchanged).toList();
    }
}

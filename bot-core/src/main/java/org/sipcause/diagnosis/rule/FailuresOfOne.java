package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;

/**
 * Several calls failed, and all of them share a caller or a number that no other call of the trace has: the fault goes with it.
 *
 * @param aspect what they share
 */
record FailuresOfOne(String id, Function<Call, Optional<String>> aspect) implements Rule {
    @Override
    public List<Finding> check(CallFlow flow) {
        if (!flow.folded().isEmpty()) {
            return List.of();
        }
        var tried = CallsTried.of(flow);
        if (!tried.enough() || tried.reached().isEmpty()) {
            return List.of();
        }
        return tried
                .common(aspect)
                .filter(shared -> tried.reachedWith(aspect, shared) == 0)
                .map(shared -> tried.finding(id).with("shared", shared))
                .stream()
                .toList();
    }
}

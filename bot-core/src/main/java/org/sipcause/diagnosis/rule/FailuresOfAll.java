package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** Every call of the trace that was decided failed, whoever called whom. */
final class FailuresOfAll implements Rule {
    @Override
    public String id() {
        return "failures-of-all-calls";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var tried = CallsTried.of(flow);
        if (!tried.enough() || !tried.reached().isEmpty() || !flow.folded().isEmpty()) {
            return List.of();
        }
        var numbers = tried.failed().stream().map(CallsTried::number).distinct().count();
        var callers = tried.failed().stream().map(CallsTried::caller).distinct().count();
        return List.of(tried.finding(id()).with("numbers", "" + numbers).with("callers", "" + callers));
    }
}

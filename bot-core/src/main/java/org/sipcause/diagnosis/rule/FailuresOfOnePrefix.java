package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** Several numbers failed that begin alike, and no number that begins so was reached: a route, or the want of one. */
final class FailuresOfOnePrefix implements Rule {
    private static final int SHORTEST = 3;

    @Override
    public String id() {
        return "failures-of-one-prefix";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var tried = CallsTried.of(flow);
        if (!tried.enough() || tried.reached().isEmpty() || !flow.folded().isEmpty()) {
            return List.of();
        }
        var numbers = tried.failed().stream()
                .map(call -> CallsTried.number(call).orElse(""))
                .distinct()
                .toList();
        var prefix = numbers.stream().reduce(FailuresOfOnePrefix::common).orElse("");
        var reached = tried.reached().stream()
                .map(call -> CallsTried.number(call).orElse(""))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (numbers.size() < CallsTried.ENOUGH
                || prefix.length() < SHORTEST
                || reached.isEmpty()
                || reached.stream().anyMatch(number -> number.startsWith(prefix))) {
            return List.of();
        }
        return List.of(tried.finding(id()).with("prefix", prefix).with("numbers", "" + numbers.size()));
    }

    private static String common(String one, String other) {
        var length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}

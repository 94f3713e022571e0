package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/**
 * What a 5xx names in its phrase, Reason or Warning as its cause.
 *
 * @param words of which it says one
 */
record SaidCause(String id, List<String> words) implements Rule {
    static final List<String> LIMIT = List.of(
            "maximum calls",
            "call limit",
            "session limit",
            "limit reached",
            "limit exceeded",
            "too many calls",
            "max calls");
    static final List<String> LICENCE = List.of("license", "licence");
    static final List<String> DATABASE = List.of("database", "db error", "sql error", "sql failure");

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> refusal.code() / 100 == 5 && refusal.says(words.toArray(String[]::new)))
                .map(refusal -> refusal.finding(id, Severity.INFO, Certainty.LIKELY))
                .toList();
    }
}

package org.sipcause.diagnosis;

import java.util.List;
import java.util.Objects;
import org.sipcause.flow.CallFlow;

/**
 * What was found in one or more traces.
 *
 * @param findings most important first
 */
public record Diagnosis(CallFlow flow, List<Finding> findings, Overall outcome) {
    public Diagnosis {
        Objects.requireNonNull(flow, "flow");
        findings = List.copyOf(findings);
        Objects.requireNonNull(outcome, "outcome");
    }

    /** The verdict in one word. */
    public enum Overall {
        FAILED,
        OK,
        /** What is visible is no failure, and the end is missing. */
        PARTIAL,
        /** There is no SIP message in it. */
        NO_SIP
    }
}

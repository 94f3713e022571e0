package org.sipcause.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.flow.Call;
import org.sipcause.trace.Endpoint;

/**
 * A conclusion with its evidence.
 *
 * @param rule id of the rule that found it
 * @param call index of the call it is about, the first where it is about several; empty where it is about the whole trace
 * @param alsoIn indexes of further calls where the same holds at the same place
 * @param failedAt the element that generated the failure or stayed silent
 * @param evidence never empty, most telling first
 * @param values what fills the placeholders of the words, by name
 */
public record Finding(
        String rule,
        Severity severity,
        Certainty certainty,
        OptionalInt call,
        List<Integer> alsoIn,
        Optional<Endpoint> failedAt,
        List<Evidence> evidence,
        Map<String, String> values) {
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(call, "call");
        alsoIn = List.copyOf(alsoIn);
        Objects.requireNonNull(failedAt, "failedAt");
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException(rule + " without evidence");
        }
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** As a record's, which would be put together anew in each start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Finding finding
                && rule.equals(finding.rule)
                && severity == finding.severity
                && certainty == finding.certainty
                && call.equals(finding.call)
                && alsoIn.equals(finding.alsoIn)
                && failedAt.equals(finding.failedAt)
                && evidence.equals(finding.evidence)
                && values.equals(finding.values);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + evidence.hashCode();
    }

    /**
     * The entry of the catalogue that words it: one of its own where it rests on what a log says and no message shows, or where
     * the rule found a form of the fault that asks for other words.
     */
    public String wording() {
        return values.getOrDefault("wording", Hearsay.isItsOwn(this) ? "told-" + rule : rule);
    }

    /** A finding about the whole trace. */
    public static Finding of(String rule, Severity severity, Certainty certainty, Evidence first, Evidence... more) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(first);
        Collections.addAll(evidence, more);
        return new Finding(
                rule, severity, certainty, OptionalInt.empty(), List.of(), Optional.empty(), evidence, Map.of());
    }

    /** The same finding about a call. */
    public Finding in(Call about) {
        return new Finding(
                rule, severity, certainty, OptionalInt.of(about.index()), alsoIn, failedAt, evidence, values);
    }

    /** The same finding about the whole trace. */
    public Finding everywhere() {
        return new Finding(rule, severity, certainty, OptionalInt.empty(), List.of(), failedAt, evidence, values);
    }

    /** The same finding with the element where the failure began. */
    public Finding at(Optional<Endpoint> element) {
        return new Finding(rule, severity, certainty, call, alsoIn, element, evidence, values);
    }

    /** The same finding with one more piece of evidence; a piece that it has already is not repeated. */
    public Finding proof(Evidence more) {
        if (evidence.contains(more)) {
            return this;
        }
        var all = new ArrayList<>(evidence);
        all.add(more);
        return new Finding(rule, severity, certainty, call, alsoIn, failedAt, all, values);
    }

    /** The same finding with a value for its words; long ones are cut to a sane length. */
    public Finding with(String name, String value) {
        var all = new LinkedHashMap<>(values);
        all.put(name, Legible.cut(value));
        return new Finding(rule, severity, certainty, call, alsoIn, failedAt, evidence, all);
    }

    /** The same finding in further calls. */
    public Finding also(List<Integer> calls) {
        return new Finding(rule, severity, certainty, call, calls, failedAt, evidence, values);
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A refusal whose ISDN cause belongs to another code than the one it has: somebody translated by a table of its own (RFC 3398 §7.2.4.1). */
final class CauseDisagrees implements Rule {
    /** Codes that RFC 3398 §7.2.4.1 makes of a cause. */
    private static final Map<Integer, List<Integer>> CODES = Map.ofEntries(
            Map.entry(1, List.of(404)),
            Map.entry(2, List.of(404)),
            Map.entry(3, List.of(404)),
            Map.entry(17, List.of(486)),
            Map.entry(18, List.of(408)),
            Map.entry(19, List.of(480)),
            Map.entry(20, List.of(480)),
            Map.entry(21, List.of(403, 603)),
            Map.entry(22, List.of(410, 301)),
            Map.entry(23, List.of(410)),
            Map.entry(27, List.of(502)),
            Map.entry(28, List.of(484)),
            Map.entry(29, List.of(501)),
            Map.entry(31, List.of(480)),
            Map.entry(34, List.of(503)),
            Map.entry(38, List.of(503)),
            Map.entry(41, List.of(503)),
            Map.entry(42, List.of(503)),
            Map.entry(47, List.of(503)),
            Map.entry(55, List.of(403)),
            Map.entry(57, List.of(403)),
            Map.entry(102, List.of(504)));

    @Override
    public String id() {
        return "isdn-cause-disagrees";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow).flatMap(this::disagreeing).toList();
    }

    private Stream<Finding> disagreeing(Refusal refusal) {
        var usual = refusal.q850().isPresent()
                ? CODES.getOrDefault(refusal.q850().getAsInt(), List.of())
                : List.<Integer>of();
        return usual.isEmpty() || usual.contains(refusal.code())
                ? Stream.empty()
                : Stream.of(refusal.finding(id(), Severity.INFO, Certainty.CERTAIN)
                        .proof(Evidence.header(refusal.response(), "Reason"))
                        .with("cause", "" + refusal.q850().getAsInt())
                        .with("usual", "" + usual.getFirst()));
    }
}

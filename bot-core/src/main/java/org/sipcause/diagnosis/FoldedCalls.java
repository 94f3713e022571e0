package org.sipcause.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Folded;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Timers;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Folding;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Trace;

/**
 * Judges the calls of a large input in batches while it is being read. A call that is over, quiet for as long as anything may
 * still be sent again (64 × T1, RFC 3261 §17), and in which no rule sees an error or a warning, is counted and let go. At the
 * end those that are still up are counted with their kind. What stays is diagnosed as if nothing else had been there.
 */
public final class FoldedCalls implements Folding {
    private static final int LOT = 32;
    private static final int MOST_WAITING = 1_000;

    private final List<Rule> rules;
    private final int line;
    private final Strands strands = new Strands();
    private final FoldedOutcomes ended = new FoldedOutcomes();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Set<String> places = new HashSet<>();
    private final KnownKinds kinds = new KnownKinds();
    private boolean begun;
    private int waiting;
    private int held;
    private int heldForFindings;
    private int calls;
    private int faulty;
    private long messages;

    /** Folds inputs of more messages than {@code line}, asking these rules. */
    public FoldedCalls(List<Rule> rules, int line) {
        this.rules = List.copyOf(rules);
        this.line = Math.max(1, line);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int held() {
        return held;
    }

    /** What was folded so far. */
    public Folded folded() {
        return new Folded(calls, faulty, messages, outcomes);
    }

    @Override
    public void take(CapturedMessage message, List<NetworkEvent> events) {
        var strand = strands.add(message);
        if (OtherLeg.mayBeNamedIn(message.message())) {
            strand.mayNameAnother();
            OtherLeg.of(message.message(), strands).ifPresent(Strand::namedByAnother);
        }
        message.message().rest();
        held++;
        waiting++;
        if (waiting > (begun ? Math.min(line / 5, MOST_WAITING) : line)) {
            judge(events);
        }
    }

    @Override
    public List<CapturedMessage> end(List<NetworkEvent> events) {
        judge(events);
        judge(strands.due(Timers.GIVE_UP, line / 2), events);
        if (strands.newest() > line) {
            foldKnown();
            foldOpen(events);
        }
        strands.all().stream().filter(strand -> !strand.kept()).forEach(this::unfold);
        return inOrder(strands.all());
    }

    private void judge(List<NetworkEvent> events) {
        begun = true;
        waiting = 0;
        judge(strands.due(Timers.GIVE_UP, line / 2), events);
        if (held - heldForFindings > line) {
            judge(strands.due(Timers.T1, 0), events); // so many at once that memory matters more than a late copy
        }
    }

    /**
     * Folds those of a kind that is known; looks at the others in small lots, as the first of a lot may make the next ones known.
     * Those that may be legs of each other are looked at together.
     */
    private void judge(List<Strand> due, List<NetworkEvent> events) {
        var unknown = new ArrayList<Strand>();
        var apart = new ArrayList<Strand>();
        for (var strand : due) {
            if (!taken(strand)) {
                (strand.kind().isPresent() ? unknown : apart).add(strand);
            }
        }
        var left = lots(unknown.size() > 1 ? Strands.inOrder(unknown) : unknown, false, events);
        lots(left, true, events);
        look(apart.size() > 1 ? Strands.inOrder(apart) : apart, events);
    }

    /** Looks at all, or in each lot at no more of a kind than may make it known; those that are left. */
    private List<Strand> lots(List<Strand> unknown, boolean all, List<NetworkEvent> events) {
        var lot = new ArrayList<Strand>();
        var left = new ArrayList<Strand>();
        var some = new HashMap<Long, Integer>();
        for (var strand : unknown) {
            if (taken(strand)) {
                continue;
            }
            long kind = strand.kind().orElseThrow();
            if (all || some.merge(kind, 1, Integer::sum) <= KnownKinds.ENOUGH) {
                lot.add(strand);
            } else {
                left.add(strand);
            }
            if (lot.size() == LOT) {
                look(lot, events);
                lot.clear();
                some.clear();
            }
        }
        look(lot, events);
        return left;
    }

    /** Does with a call what was done with others of its kind, where these are known. */
    private boolean taken(Strand strand) {
        var like = kinds.of(strand.kind());
        if (like.isEmpty()) {
            return false;
        }
        if (like.get().over()) {
            fold(List.of(strand), like.get().outcome(), like.get().faulty());
        } else {
            strands.judged(strand);
        }
        return true;
    }

    private void look(List<Strand> due, List<NetworkEvent> events) {
        if (due.isEmpty()) {
            return;
        }
        var flow = flow(due, events);
        var seen = new FaultyCalls(flow, rules);
        var wanted = seen.wanted(heldForFindings < line / 2, places);
        for (var call : flow.calls()) {
            var legs = legs(call);
            boolean over = over(call);
            learn(kinds, legs, seen.verdict(call, over));
            if (!over) {
                legs.forEach(strands::judged);
            } else if (legs.stream().map(Strand::callId).anyMatch(wanted::contains)) {
                legs.forEach(this::keep);
            } else {
                fold(legs, call.outcome(), seen.isFaulty(call));
            }
        }
    }

    private static CallFlow flow(List<Strand> strands, List<NetworkEvent> events) {
        return CallFlow.of(List.of(new Trace("", Optional.empty(), inOrder(strands), List.of(), events)));
    }

    private static void learn(KnownKinds kinds, List<Strand> legs, KnownKinds.Verdict verdict) {
        if (legs.size() == 1) {
            legs.getFirst().kind().ifPresent(kind -> kinds.judged(kind, verdict));
        }
    }

    /** At the end nothing more is to be expected: what ended as others of its kind, without a fault, need not wait. */
    private void foldKnown() {
        for (var strand : strands.open()) {
            kinds.of(strand.kind())
                    .filter(known -> known.over() && !known.faulty() && !strand.equals(strands.last()))
                    .ifPresent(known -> fold(List.of(strand), known.outcome(), false));
        }
    }

    /**
     * What is still open at the end. What a silence shows, it shows first in those to which nothing came for longest: where these are
     * without a fault, the others of their kind are too. The newest message stays: it tells how long the silence was.
     */
    private void foldOpen(List<NetworkEvent> events) {
        var alike = new LinkedHashMap<Long, List<Strand>>();
        for (var strand : strands.open()) {
            if (strand.kind().isPresent() && !strand.equals(strands.last())) {
                alike.computeIfAbsent(strand.kind().getAsLong(), none -> new ArrayList<>())
                        .add(strand);
            }
        }
        alike.values().removeIf(same -> same.size() <= KnownKinds.ENOUGH);
        if (alike.isEmpty()) {
            return;
        }
        var first = new ArrayList<Strand>();
        alike.values().forEach(same -> first.addAll(same.subList(0, KnownKinds.ENOUGH)));
        first.add(strands.last());
        var open = new KnownKinds();
        var flow = flow(first, events);
        var seen = new FaultyCalls(flow, rules);
        flow.calls().forEach(call -> learn(open, legs(call), seen.verdict(call, over(call))));
        for (var same : alike.values()) {
            open.of(same.getFirst().kind())
                    .filter(known -> !known.faulty())
                    .ifPresent(known -> same.subList(KnownKinds.ENOUGH, same.size())
                            .forEach(strand -> fold(List.of(strand), known.outcome(), false)));
        }
    }

    private List<Strand> legs(Call call) {
        var callIds = call.callIds().isEmpty() ? List.of("") : call.callIds();
        return callIds.stream().map(strands::of).flatMap(Optional::stream).toList();
    }

    /** Whether nothing more is to be expected: refused, answered and hung up, or a request that stands for itself. */
    private static boolean over(Call call) {
        return switch (call.outcome()) {
            case IN_PROGRESS -> false;
            case ANSWERED ->
                call.transactions().stream()
                        .anyMatch(sent ->
                                sent.method().equals("BYE") && sent.finalCode().isPresent());
            default -> true;
        };
    }

    private void keep(Strand strand) {
        strands.keep(strand);
        heldForFindings += strand.messages().size();
        unfold(strand);
    }

    /** A call that was folded in part and stays after all is counted where it is listed. */
    private void unfold(Strand strand) {
        ended.of(strand.hash()).ifPresent(before -> {
            calls--;
            outcomes.merge(before, -1, Integer::sum);
        });
    }

    private void fold(List<Strand> legs, Outcome outcome, boolean withFinding) {
        var callId = legs.getFirst().hash();
        var before = ended.of(callId);
        if (before.isPresent()) {
            outcomes.merge(before.get(), -1, Integer::sum);
        } else {
            calls++;
        }
        ended.put(callId, outcome);
        outcomes.merge(outcome, 1, Integer::sum);
        for (var leg : legs) {
            strands.remove(leg);
            messages += leg.messages().size();
            held -= leg.messages().size();
        }
        faulty += withFinding ? 1 : 0;
    }

    private static List<CapturedMessage> inOrder(List<Strand> strands) {
        var all = new ArrayList<CapturedMessage>();
        strands.forEach(strand -> all.addAll(strand.messages()));
        all.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return all;
    }
}

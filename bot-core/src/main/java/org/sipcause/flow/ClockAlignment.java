package org.sipcause.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sipcause.flow.ClockBounds.Estimate;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipRequest;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Trace;

/**
 * Finds out how far the clocks of several captures differ: from messages that two of them saw, and from requests that went
 * from a hop seen by one to a hop seen by the other, with the answers on their way back. Captures that share nothing are
 * tied through those between them.
 */
final class ClockAlignment {
    private static final long CENTURY = 100L * 366 * 24 * 3600;

    private final List<View> views;
    private final Map<Integer, Optional<Estimate>> pairs = new LinkedHashMap<>();

    private ClockAlignment(List<View> views) {
        this.views = views;
    }

    /** What one capture saw, ready to be looked up; first copies in order, messages without a time left out. */
    private record View(
            Map<SightingKey, List<CapturedMessage>> seen,
            Map<TransactionKey, CapturedMessage> requests,
            Map<TransactionKey, List<CapturedMessage>> responses) {
        static View of(Trace trace) {
            var view = new View(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
            for (var message : trace.messages()) {
                var key = SightingKey.of(message);
                if (key.isEmpty()
                        || message.at().isEmpty()
                        || message.duplicateOf().isPresent()) {
                    continue;
                }
                view.seen.computeIfAbsent(key.get(), none -> new ArrayList<>()).add(message);
                var transaction = key.get().transaction();
                if (message.message() instanceof SipRequest) {
                    view.requests.putIfAbsent(transaction, message);
                } else {
                    view.responses
                            .computeIfAbsent(transaction, none -> new ArrayList<>())
                            .add(message);
                }
            }
            return view;
        }
    }

    /** For each trace how far its clock is ahead of the first one's; empty where nothing ties it. */
    static List<Optional<Estimate>> of(List<Trace> traces) {
        return new ClockAlignment(traces.stream().map(View::of).toList()).fromFirst();
    }

    /** The least uncertain way from the first capture to each other one. */
    private List<Optional<Estimate>> fromFirst() {
        var best = new Estimate[views.size()];
        best[0] = new Estimate(0, 0);
        for (var round = 1; round < views.size(); round++) {
            for (var one = 0; one < views.size(); one++) {
                for (var other = one + 1; other < views.size(); other++) {
                    relax(best, one, other, between(one, other));
                }
            }
        }
        return IntStream.range(0, best.length)
                .mapToObj(i -> Optional.ofNullable(best[i]))
                .toList();
    }

    private Optional<Estimate> between(int one, int other) {
        return pairs.computeIfAbsent(one * views.size() + other, none -> estimate(views.get(one), views.get(other)));
    }

    private static void relax(Estimate[] best, int one, int other, Optional<Estimate> difference) {
        if (difference.isEmpty()) {
            return;
        }
        if (best[one] != null) {
            best[other] = better(best[other], best[one].then(difference.get()));
        }
        if (best[other] != null) {
            best[one] = better(best[one], best[other].then(difference.get().reversed()));
        }
    }

    private static Estimate better(Estimate known, Estimate found) {
        return known == null || found.uncertainty() < known.uncertainty() ? found : known;
    }

    /** How far the other capture's clock is ahead of the one's. */
    private static Optional<Estimate> estimate(View one, View other) {
        var bounds = new ClockBounds();
        sameMessages(one, other, bounds);
        handedOn(one, other, (from, to) -> bounds.above(nanos(from, to)), (from, to) -> bounds.below(nanos(from, to)));
        handedOn(other, one, (from, to) -> bounds.below(nanos(to, from)), (from, to) -> bounds.above(nanos(to, from)));
        return bounds.estimate();
    }

    private static void sameMessages(View one, View other, ClockBounds bounds) {
        var there = new LinkedHashMap<String, List<Long>>();
        var back = new LinkedHashMap<String, List<Long>>();
        one.seen.forEach((key, copies) -> {
            var others = other.seen.getOrDefault(key, List.of());
            if (others.isEmpty()) {
                return;
            }
            var first = copies.getFirst();
            var from = first.from().map(Endpoint::host).orElse("");
            var to = first.to().map(Endpoint::host).orElse("");
            var forth = from.compareTo(to) <= 0;
            var hop = forth ? from + " " + to : to + " " + from;
            there.computeIfAbsent(hop, none -> new ArrayList<>());
            back.computeIfAbsent(hop, none -> new ArrayList<>());
            (forth ? there : back).get(hop).addAll(differences(copies, others));
        });
        there.forEach((hop, differences) -> bounds.hop(differences, back.get(hop)));
    }

    /** Copy against copy; where one point missed some, so that the differences agree best. */
    private static List<Long> differences(List<CapturedMessage> copies, List<CapturedMessage> others) {
        var common = Math.min(copies.size(), others.size());
        List<Long> best = List.of();
        for (var skip = 0; skip <= Math.abs(copies.size() - others.size()); skip++) {
            var skipOne = copies.size() > others.size() ? skip : 0;
            var skipOther = copies.size() > others.size() ? 0 : skip;
            var differences = IntStream.range(0, common)
                    .mapToObj(i -> nanos(copies.get(i + skipOne), others.get(i + skipOther)))
                    .toList();
            if (best.isEmpty() || spread(differences) < spread(best)) {
                best = differences;
            }
        }
        return best;
    }

    private static long spread(List<Long> nanos) {
        var range = nanos.stream().mapToLong(Long::longValue).summaryStatistics();
        return range.getMax() - range.getMin();
    }

    private interface Pair {
        void take(CapturedMessage one, CapturedMessage other);
    }

    /** Requests that the upper capture saw before an element handed them on, and the answers that it handed back. */
    private static void handedOn(View upper, View lower, Pair requests, Pair responses) {
        var branches = new LinkedHashMap<TransactionKey, List<TransactionKey>>();
        lower.requests.forEach((key, below) -> ancestor(upper, below)
                .ifPresent(above -> branches.computeIfAbsent(above, none -> new ArrayList<>())
                        .add(key)));
        branches.forEach((above, below) -> {
            for (var branch : below) {
                requests.take(upper.requests.get(above), lower.requests.get(branch));
                answers(
                        upper.responses.getOrDefault(above, List.of()),
                        lower.responses.getOrDefault(branch, List.of()),
                        below.size() == 1,
                        responses);
            }
        });
    }

    private static Optional<TransactionKey> ancestor(View upper, CapturedMessage below) {
        return IntStream.range(1, below.message().headers().vias().size())
                .mapToObj(depth -> TransactionKey.at(below.message(), depth))
                .filter(above -> above.told() && upper.requests.containsKey(above))
                .findFirst();
    }

    /**
     * The first copies of the same answer above and below; a 100 goes no further than one hop (RFC 3261 §16.7). Where there
     * was only one branch, a proxy's refusal came after the one that it got, whatever it made of it; but not one that it gave
     * for having waited too long, or after a CANCEL.
     */
    private static void answers(
            List<CapturedMessage> above, List<CapturedMessage> below, boolean alone, Pair responses) {
        var taken = new ArrayList<CapturedMessage>();
        for (var lower : below) {
            if (Transaction.status(lower) > 100 && taken.stream().noneMatch(earlier -> same(earlier, lower))) {
                taken.add(lower);
                above.stream()
                        .filter(upper -> same(upper, lower) || (alone && madeOf(upper, lower)))
                        .findFirst()
                        .ifPresent(upper -> responses.take(upper, lower));
            }
        }
    }

    private static boolean madeOf(CapturedMessage upper, CapturedMessage lower) {
        var code = Transaction.status(upper);
        return Transaction.status(lower) >= 300 && code >= 300 && code != 408 && code != 487;
    }

    private static boolean same(CapturedMessage one, CapturedMessage other) {
        return Transaction.status(one) == Transaction.status(other) && Objects.equals(toTag(one), toTag(other));
    }

    private static Optional<String> toTag(CapturedMessage message) {
        return message.message().headers().to().flatMap(NameAddr::tag);
    }

    private static long nanos(CapturedMessage from, CapturedMessage to) {
        var between = Duration.between(at(from), at(to));
        return Math.clamp(between.toSeconds(), -CENTURY, CENTURY) * 1_000_000_000 + between.toNanosPart();
    }

    private static Instant at(CapturedMessage message) {
        return message.at().orElseThrow();
    }
}

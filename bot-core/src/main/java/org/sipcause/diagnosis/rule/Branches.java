package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;

/**
 * The branches that an element opened for one INVITE, to more than one target.
 *
 * @param from the INVITE as that element got it
 * @param targets at least two
 */
record Branches(Call call, Transaction from, List<Transaction> targets) {
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    static Stream<Branches> all(Call call) {
        var targets = call.transactions().stream()
                .filter(hop -> hop.isInvite() && hop.parent().isPresent())
                .collect(Collectors.groupingBy(hop -> hop.parent().getAsInt()));
        return call.transactions().stream()
                .filter(Transaction::isInvite)
                .map(from -> new Branches(call, from, targets.getOrDefault(from.number(), List.of())))
                .filter(branches -> branches.targets().stream()
                                .map(Facts::server)
                                .distinct()
                                .count()
                        > 1);
    }

    /** The targets that the caller itself tried for one INVITE, with one CSeq: then {@code from} is the first of them. */
    static Stream<Branches> byTheCaller(Call call) {
        var last = call.attempts().isEmpty()
                ? Optional.<Long>empty()
                : cseq(call.attempts().getLast());
        var targets = call.attempts().stream()
                .filter(hop -> hop.isInvite() && cseq(hop).equals(last))
                .toList();
        return targets.stream().map(Facts::server).distinct().count() > 1
                ? Stream.of(new Branches(call, targets.getFirst(), targets))
                : Stream.empty();
    }

    private static Optional<Long> cseq(Transaction hop) {
        return hop.first().message().headers().cseq().map(cseq -> cseq.number());
    }

    /**
     * Whether the first target decided itself that the call goes elsewhere: it redirected it, was busy or declined, or rang until the
     * proxy cancelled it. That is forwarding and no failover.
     */
    boolean forwarded() {
        var code = targets.getFirst().finalCode().orElse(0);
        return code / 100 == 3 || Set.of(486, 487, 600, 603).contains(code);
    }

    /** The element that opened them. */
    String opener() {
        var caller = from.number() == targets.getFirst().number();
        return caller ? from.client().map(Object::toString).orElse(Legible.UNKNOWN) : Facts.server(from);
    }

    /** Whether the second was opened before the first had ended, and not as the reaction to its silence. */
    boolean parallel() {
        var one = targets.get(0);
        var other = targets.get(1);
        var ended = one.finalResponse()
                .filter(end -> end.number() < other.first().number())
                .isPresent();
        var late = other.first()
                .at()
                .flatMap(one::since)
                .filter(gap -> gap.compareTo(TOGETHER) > 0)
                .isPresent();
        return !ended && !late;
    }

    Finding finding(String id) {
        var one = targets.get(0);
        var other = targets.get(1);
        var finding =
                Finding.of(id, Severity.INFO, Certainty.CERTAIN, Evidence.of(one.first()), Evidence.of(other.first()));
        var proven =
                one.finalResponse().map(end -> finding.proof(Evidence.of(end))).orElse(finding);
        return Facts.about(proven, call, one)
                .with("proxy", opener())
                .with("first", Facts.server(one))
                .with("second", Facts.server(other))
                .with("targets", Integer.toString(targets.size()));
    }
}

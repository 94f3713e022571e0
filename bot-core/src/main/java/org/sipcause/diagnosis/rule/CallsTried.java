package org.sipcause.diagnosis.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipUri;

/**
 * The calls of a trace that were tried and decided: those that an element refused or left unanswered, and those that reached
 * the one who was called, were they answered or not. Calls that the trace leaves open are in neither.
 *
 * @param failed in the order of the trace
 * @param reached likewise
 */
record CallsTried(List<Call> failed, List<Call> reached) {
    /** Fewer failures than that can be chance, and say nothing of what they have in common. */
    static final int ENOUGH = 3;

    static CallsTried of(CallFlow flow) {
        var failed = new ArrayList<Call>();
        var reached = new ArrayList<Call>();
        for (var call : flow.calls()) {
            if (call.method().equals("INVITE") && !call.path().isEmpty()) {
                switch (call.outcome()) {
                    case FAILED, NO_RESPONSE -> failed.add(call);
                    case ANSWERED, BUSY, DECLINED, NO_ANSWER -> reached.add(call);
                    case CANCELLED -> {
                        if (call.progressed()) {
                            reached.add(call);
                        }
                    }
                    case REDIRECTED, CHALLENGED, REGISTERED, UNREGISTERED, OK, IN_PROGRESS -> {}
                }
            }
        }
        return new CallsTried(List.copyOf(failed), List.copyOf(reached));
    }

    /** Whether there are enough failures to compare. */
    boolean enough() {
        return failed.size() >= ENOUGH;
    }

    /** What all failed calls have in common under an aspect; empty where they differ or one of them has none. */
    Optional<String> common(Function<Call, Optional<String>> aspect) {
        Set<Optional<String>> seen = new HashSet<>();
        failed.forEach(call -> seen.add(aspect.apply(call)));
        return seen.size() == 1 ? seen.iterator().next() : Optional.empty();
    }

    /** How many calls got through although they share it. */
    long reachedWith(Function<Call, Optional<String>> aspect, String shared) {
        return reached.stream()
                .filter(call -> aspect.apply(call).filter(shared::equals).isPresent())
                .count();
    }

    /** The user part of the From. */
    static Optional<String> caller(Call call) {
        return call.from().flatMap(SipUri::parse).flatMap(SipUri::user);
    }

    /** The number or user that was called. */
    static Optional<String> number(Call call) {
        return call.decisive()
                .flatMap(Transaction::request)
                .flatMap(Facts::requestUri)
                .or(() -> call.to().flatMap(SipUri::parse))
                .flatMap(SipUri::user);
    }

    /** The element that refused or stayed silent; of a call that got through the one that it was first sent to. */
    static Optional<String> server(Call call) {
        return call.origin().flatMap(Transaction::server).map(Object::toString);
    }

    static Optional<Instant> began(Call call) {
        return call.messages().getFirst().at();
    }

    /** A finding about the whole trace with the first and the last failure as evidence. */
    Finding finding(String id) {
        var first = decided(failed.getFirst());
        var last = decided(failed.getLast());
        return Facts.about(
                        Finding.of(id, Severity.INFO, Certainty.CERTAIN, first, last),
                        failed.getFirst(),
                        failed.getFirst().origin().orElseThrow())
                .everywhere()
                .with("failed", Integer.toString(failed.size()))
                .with("reached", Integer.toString(reached.size()))
                .with("total", Integer.toString(failed.size() + reached.size()));
    }

    private static Evidence decided(Call call) {
        var origin = call.origin().orElseThrow();
        return Evidence.of(origin.finalResponse().orElseGet(origin::first));
    }
}

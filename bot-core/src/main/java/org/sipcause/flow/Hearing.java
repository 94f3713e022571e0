package org.sipcause.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Remark;

/** Makes out of what an input says of messages how calls ended that its messages do not show to the end. */
final class Hearing {
    private Hearing() {}

    /** The calls whose end is told and not seen, in the order of the remarks. */
    static List<Told> of(List<Call> calls, List<Remark> remarks) {
        var spoken = remarks.stream()
                .filter(remark -> remark.status().isPresent() || remark.method().isPresent())
                .toList();
        if (spoken.stream().noneMatch(remark -> remark.status().orElse(0) >= 200)) {
            return List.of();
        }
        var byCall = new LinkedHashMap<String, List<Remark>>();
        for (var remark : spoken) {
            byCall.computeIfAbsent(remark.callId().orElse(""), none -> new ArrayList<>())
                    .add(remark);
        }
        var told = new ArrayList<Told>();
        byCall.forEach((callId, said) -> about(callId, said, calls).ifPresent(told::add));
        return List.copyOf(told);
    }

    private static Optional<Told> about(String callId, List<Remark> said, List<Call> calls) {
        if (calls.isEmpty()) {
            return told(OptionalInt.empty(), callId, method(said), said, false);
        }
        var open = calls.stream()
                .filter(call -> isOpen(call.outcome()))
                .filter(call -> callId.isEmpty()
                        ? calls.size() == 1
                        : call.callIds().contains(callId) || (call.callIds().isEmpty() && calls.size() == 1))
                .filter(call -> method(said).isEmpty() || method(said).equals(call.method()))
                .findFirst();
        return open.flatMap(call -> told(
                OptionalInt.of(call.index()),
                call.callIds().stream().findFirst().orElse(callId),
                call.method(),
                said,
                call.progressed()));
    }

    private static boolean isOpen(Outcome outcome) {
        return switch (outcome) {
            case IN_PROGRESS, NO_RESPONSE, CHALLENGED -> true;
            case ANSWERED, BUSY, DECLINED, CANCELLED, NO_ANSWER, REDIRECTED, FAILED, REGISTERED, UNREGISTERED, OK ->
                false;
        };
    }

    /** The method that the first of them names, and that a call can begin with. */
    private static String method(List<Remark> said) {
        return said.stream()
                .flatMap(remark -> remark.method().stream())
                .filter(method -> !List.of("ACK", "BYE", "CANCEL", "PRACK").contains(method))
                .findFirst()
                .orElse("");
    }

    private static Optional<Told> told(
            OptionalInt call, String callId, String method, List<Remark> said, boolean progressed) {
        var answers = said.stream()
                .filter(remark -> remark.method().isEmpty()
                        || method.isEmpty()
                        || remark.method().get().equals(method))
                .filter(remark -> remark.status().isPresent())
                .toList();
        var finals = answers.stream()
                .filter(remark -> remark.status().getAsInt() >= 200)
                .toList();
        if (finals.isEmpty()) {
            return Optional.empty();
        }
        var decisive = decisive(said, finals);
        var code = decisive.status().getAsInt();
        var rang = progressed
                || answers.stream()
                        .mapToInt(remark -> remark.status().getAsInt())
                        .anyMatch(status -> status > 100 && status < 200);
        var outcome = Verdict.told(method, code, rang);
        return Optional.of(new Told(
                call,
                callId.isEmpty() ? Optional.empty() : Optional.of(callId),
                method,
                outcome,
                OptionalInt.of(code),
                origin(decisive, finals),
                (int) finals.stream().filter(Hearing::isChallenge).count(),
                decisive,
                said));
    }

    /** The last final status that the one got who sent the first request; where nobody is named, the last one. A 2xx that was reached stands. */
    private static Remark decisive(List<Remark> said, List<Remark> finals) {
        var caller = said.stream()
                .filter(remark -> remark.status().isEmpty())
                .findFirst()
                .flatMap(Remark::from);
        var own = finals.stream()
                .filter(remark ->
                        caller.isEmpty() || remark.to().isEmpty() || remark.to().equals(caller))
                .toList();
        var mine = own.isEmpty() ? finals : own;
        return mine.stream()
                .filter(remark -> remark.status().getAsInt() < 300)
                .filter(remark -> remark.method().isPresent())
                .findFirst()
                .orElse(mine.getLast());
    }

    /**
     * Who said it first: back along the way of the response where addresses fit together, else the first of those in a row that
     * name the same status. A line that names the status and nobody stands for the one before it.
     */
    private static Optional<Endpoint> origin(Remark decisive, List<Remark> finals) {
        var before = finals.subList(0, finals.indexOf(decisive) + 1).reversed();
        var from = Optional.<Endpoint>empty();
        for (var remark : before) {
            var same = remark.status().equals(decisive.status());
            var below = from.isPresent()
                    && remark.to().equals(from)
                    && remark.status().getAsInt() >= 300;
            if (isChallenge(remark) && !same) {
                break;
            }
            if (same || below) {
                from = remark.from().isPresent() ? remark.from() : from;
            }
        }
        return from;
    }

    private static boolean isChallenge(Remark remark) {
        return remark.status().getAsInt() == 401 || remark.status().getAsInt() == 407;
    }
}

package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;

/**
 * Calls went well and then failed without exception, or the other way round: a change at one moment.
 *
 * @param recovered whether the failures came first
 */
record FailuresSince(String id, boolean recovered) implements Rule {
    private static final int BEFORE = 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public List<Finding> check(CallFlow flow) {
        var tried = CallsTried.of(flow);
        var timed = Stream.concat(tried.failed().stream(), tried.reached().stream())
                .allMatch(call -> CallsTried.began(call).isPresent());
        if (!tried.enough()
                || tried.reached().size() < BEFORE
                || !timed
                || !flow.folded().isEmpty()) {
            return List.of();
        }
        var earlier = recovered ? tried.failed() : tried.reached();
        var later = recovered ? tried.reached() : tried.failed();
        var last = earlier.stream()
                .reduce((one, other) -> at(other).isAfter(at(one)) ? other : one)
                .orElseThrow();
        var first = later.stream()
                .reduce((one, other) -> at(other).isBefore(at(one)) ? other : one)
                .orElseThrow();
        return at(last).isBefore(at(first)) ? List.of(finding(flow, tried, last, first)) : List.of();
    }

    private static Instant at(Call call) {
        return CallsTried.began(call).orElseThrow();
    }

    private Finding finding(CallFlow flow, CallsTried tried, Call last, Call first) {
        var between = between(flow, last, first);
        var finding = tried.finding(id)
                .proof(Evidence.of(last.messages().getFirst()))
                .proof(Evidence.of(first.messages().getFirst()));
        return between.map(other -> finding.proof(Evidence.of(other.messages().getFirst())))
                .orElse(finding)
                .with("last", TIME.format(at(last)))
                .with("first", TIME.format(at(first)))
                .with("gap", Legible.duration(Duration.between(at(last), at(first))))
                .with("between", between.map(Call::method).orElse(Legible.UNKNOWN))
                .with(
                        "betweenCode",
                        between.filter(other -> other.finalCode().isPresent())
                                .map(other -> "" + other.finalCode().getAsInt())
                                .orElse(Legible.UNKNOWN));
    }

    /** The last request that is no call between the two: a registration, a ping. */
    private static Optional<Call> between(CallFlow flow, Call last, Call first) {
        return flow.calls().stream()
                .filter(other -> !other.method().equals("INVITE"))
                .filter(other -> CallsTried.began(other)
                        .filter(at -> at.isAfter(at(last)) && at.isBefore(at(first)))
                        .isPresent())
                .reduce((one, other) -> other);
    }
}

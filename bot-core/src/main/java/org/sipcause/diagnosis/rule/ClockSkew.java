package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Capture;
import org.sipcause.flow.Captures;
import org.sipcause.trace.CapturedMessage;

/** The clocks of captures of one incident differ by more than the messages between them leave open. */
final class ClockSkew implements Rule {
    private static final Duration TELLING = Duration.ofMillis(50);
    /** A text without dates stands in 1970; that is no clock to judge. */
    private static final Duration CREDIBLE = Duration.ofDays(3650);

    @Override
    public String id() {
        return "clock-skew";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.captures().stream()
                .filter(captures -> captures.captures().stream().anyMatch(ClockSkew::isSkewed))
                .map(captures -> finding(flow, captures))
                .toList();
    }

    private Finding finding(CallFlow flow, Captures captures) {
        var proof = proof(flow, captures);
        var finding = Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(proof.getFirst()));
        for (var more : proof.subList(1, proof.size())) {
            finding = finding.proof(Evidence.of(more));
        }
        var all = captures.captures();
        return finding.with("first", file(all.getFirst()))
                .with(
                        "offsets",
                        all.stream()
                                .filter(ClockSkew::isSkewed)
                                .map(ClockSkew::offset)
                                .collect(Collectors.joining(", ")));
    }

    /** All sightings of one message that a skewed capture shares with another one; else where that capture and the first begin. */
    private static List<CapturedMessage> proof(CallFlow flow, Captures captures) {
        return captures.sightings().stream()
                .filter(sightings -> sightings.stream()
                        .anyMatch(seen -> isSkewed(captures.captures().get(captures.captureOf(seen)))))
                .findFirst()
                .orElseGet(() -> Stream.concat(
                                flow.messages().stream()
                                        .filter(seen -> captures.captureOf(seen) == 0)
                                        .limit(1),
                                flow.messages().stream()
                                        .filter(seen ->
                                                isSkewed(captures.captures().get(captures.captureOf(seen))))
                                        .limit(1))
                        .toList());
    }

    private static boolean isSkewed(Capture capture) {
        return capture.ahead()
                .map(Duration::abs)
                .filter(off -> off.compareTo(CREDIBLE) < 0)
                .filter(off -> off.compareTo(TELLING.plus(capture.uncertainty().orElse(Duration.ZERO))) > 0)
                .isPresent();
    }

    private static String offset(Capture capture) {
        var ahead = capture.ahead().orElseThrow();
        return file(capture) + " " + (ahead.isNegative() ? "-" : "+") + Legible.duration(ahead.abs());
    }

    private static String file(Capture capture) {
        return capture.source().substring(capture.source().lastIndexOf('/') + 1);
    }
}

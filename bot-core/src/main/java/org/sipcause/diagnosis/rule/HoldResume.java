package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** An accepted re-INVITE or UPDATE whose offer only sends or stops the audio: hold (RFC 3264 §8.4). */
final class HoldResume implements Rule {
    private static final Set<String> OFFERS = Set.of("INVITE", "UPDATE");
    private static final Set<String> HOLDS = Set.of("a=sendonly", "a=inactive");

    @Override
    public String id() {
        return "hold-resume";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.inDialog().stream()
                        .filter(offer -> OFFERS.contains(offer.method())
                                && offer.finalCode().orElse(0) / 100 == 2)
                        .filter(HoldResume::holds)
                        .limit(1)
                        .map(offer -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        Evidence.of(offer.first()),
                                        new Evidence(offer.first(), line(offer))),
                                call,
                                offer)))
                .toList();
    }

    private static boolean holds(Transaction offer) {
        return offer.request().isPresent()
                && offer.first().message().bodyText().lines().anyMatch(HOLDS::contains);
    }

    private static String line(Transaction offer) {
        return offer.first()
                .message()
                .bodyText()
                .lines()
                .filter(HOLDS::contains)
                .findFirst()
                .orElseThrow();
    }
}

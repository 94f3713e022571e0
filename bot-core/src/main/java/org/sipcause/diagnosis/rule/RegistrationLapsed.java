package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A registration was refreshed after its time had run out: nobody could be reached in between (RFC 3261 §10.2.4). */
final class RegistrationLapsed implements Rule {
    private static final Duration SLACK = Duration.ofSeconds(2);

    @Override
    public String id() {
        return "registration-lapsed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var last = new HashMap<String, Binding>();
        return Binding.all(flow).stream()
                .flatMap(binding -> Stream.ofNullable(last.put(place(binding), binding))
                        .filter(before -> late(before, binding))
                        .map(before -> finding(before, binding)))
                .toList();
    }

    private static String place(Binding binding) {
        return binding.user() + " " + binding.contact().orElse("") + " "
                + binding.register().server();
    }

    private static boolean late(Binding before, Binding after) {
        return !before.removed()
                && before.until().isPresent()
                && after.register()
                        .first()
                        .at()
                        .filter(at -> at.isAfter(before.until().get().plus(SLACK)))
                        .isPresent();
    }

    private Finding finding(Binding before, Binding after) {
        var gap = Duration.between(
                before.until().orElseThrow(), after.register().first().at().orElseThrow());
        return Facts.about(
                        Finding.of(
                                id(),
                                Severity.WARNING,
                                Certainty.LIKELY,
                                Evidence.of(after.register().first()),
                                Evidence.header(before.answer(), "Contact")),
                        after.call(),
                        after.register())
                .at(after.register().client())
                .with("user", after.user())
                .with("granted", Long.toString(before.granted().orElseThrow()))
                .with("gap", Legible.duration(gap));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A NOTIFY ends a subscription and says why (RFC 6665 §4.1.3). */
final class SubscriptionTerminated implements Rule {
    @Override
    public String id() {
        return "subscription-terminated";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Transfer.notifies(call).stream()
                        .filter(notify -> !reason(notify).isEmpty() && Transfer.reported(notify) == 0)
                        .limit(1)
                        .map(notify -> Facts.about(
                                        Finding.of(
                                                id(),
                                                FINAL.contains(reason(notify)) ? Severity.WARNING : Severity.INFO,
                                                Certainty.CERTAIN,
                                                Evidence.header(notify.first(), "Subscription-State")),
                                        call,
                                        notify)
                                .with("reason", reason(notify))
                                .with(
                                        "event",
                                        notify.first()
                                                .message()
                                                .headers()
                                                .value("Event")
                                                .orElse(Legible.UNKNOWN))
                                .with("again", FINAL.contains(reason(notify)) ? Legible.UNKNOWN : reason(notify))
                                .with("never", FINAL.contains(reason(notify)) ? reason(notify) : Legible.UNKNOWN)))
                .toList();
    }

    /** The server will say the same again. */
    private static final Set<String> FINAL = Set.of("rejected", "noresource");

    private static String reason(Transaction notify) {
        if (notify.request().isEmpty()) {
            return "";
        }
        var state = notify.first()
                .message()
                .headers()
                .value("Subscription-State")
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return Stream.of(state.split(";", 8))
                .map(String::strip)
                .filter(part -> state.startsWith("terminated") && part.startsWith("reason="))
                .map(part -> part.substring("reason=".length()))
                .findFirst()
                .orElse("");
    }
}

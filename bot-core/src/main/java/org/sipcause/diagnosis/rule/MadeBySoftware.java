package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/**
 * A refusal whose phrase is one that a software writes by itself, so that it was made where that software runs.
 *
 * @param phrase whether a phrase in lower case is one of them
 */
record MadeBySoftware(String id, Predicate<String> phrase) implements Rule {
    /** Kamailio and its relatives sign with a number and their module for replies: sl without, tm with a transaction. */
    static final Predicate<String> KAMAILIO = phrase -> phrase.endsWith("/tm)")
            || phrase.endsWith("/sl)")
            || phrase.startsWith("i'm terribly sorry, server error occurred")
            || phrase.equals("not here"); // their sample script, for a user without a binding

    /** What the Sofia stack, as in FreeSWITCH, writes when it cannot send or confirm. */
    static final Predicate<String> SOFIA =
            List.of("dns error", "no transport", "cannot insert via", "reliable response time-out")::contains;

    /** What FreeSWITCH writes when it takes no more calls, or none for now. */
    static final Predicate<String> FREESWITCH =
            List.of("maximum calls in progress", "system busy", "system paused")::contains;

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> phrase.test(refusal.phrase().strip().toLowerCase(Locale.ROOT)))
                .map(refusal -> refusal.finding(id, Severity.INFO, Certainty.LIKELY))
                .toList();
    }
}

package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** Early media in a call that is then not answered: what was played is often the reason in words (RFC 3960 §3). */
final class EarlyMediaAnnouncement implements Rule {
    @Override
    public String id() {
        return "early-media-announcement";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.method().equals("INVITE")
                        && call.failed()
                        && call.finalCode().isPresent())
                .flatMap(call -> call.decisive().stream()
                        .flatMap(hop -> hop.provisionals().stream()
                                .filter(early -> Exchange.description(early).isPresent())
                                .limit(1)
                                .filter(early -> played(hop, early))
                                .map(early -> Facts.about(
                                                Finding.of(
                                                        id(),
                                                        Severity.INFO,
                                                        Certainty.LIKELY,
                                                        Session.body(early, "m=audio"),
                                                        Evidence.of(hop.finalResponse()
                                                                .orElseThrow())),
                                                call,
                                                hop)
                                        .with("early", Integer.toString(Transaction.status(early)))
                                        .with(
                                                "code",
                                                Integer.toString(hop.finalCode().orElseThrow())))))
                .toList();
    }

    /** Time for a few words. */
    private static final Duration WORDS = Duration.ofSeconds(2);

    private static boolean played(Transaction hop, CapturedMessage early) {
        var end = hop.finalResponse().flatMap(CapturedMessage::at);
        return end.isPresent()
                && early.at()
                        .filter(from -> Duration.between(from, end.get()).compareTo(WORDS) >= 0)
                        .isPresent();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Reason;

/** The BYE says that no media came any more: the call was ended by a watchdog, not by a person (RFC 3326 §2, 3GPP TS 24.229 §7.2A.18). */
final class MediaTimeout implements Rule {
    private static final int MEDIA_BEARER_LOSS = 2;

    @Override
    public String id() {
        return "media-timeout-hangup";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .flatMap(call ->
                        Ending.bye(call).filter(MediaTimeout::saysSo).stream().map(bye -> finding(call, bye)))
                .toList();
    }

    private static boolean saysSo(Transaction bye) {
        return bye.first().message().headers().reasons().stream().anyMatch(MediaTimeout::saysSo);
    }

    private static boolean saysSo(Reason reason) {
        var said = reason.text()
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ');
        return (reason.protocol().equalsIgnoreCase("RELEASE_CAUSE")
                        && reason.cause().orElse(0) == MEDIA_BEARER_LOSS)
                || Stream.of("media timeout", "rtp timeout", "no rtp", "rtp inactivity", "media inactivity", "no media")
                        .anyMatch(said::contains);
    }

    private Finding finding(Call call, Transaction bye) {
        var finding = Finding.of(
                id(),
                Severity.ERROR,
                Certainty.CERTAIN,
                Evidence.header(bye.first(), "Reason"),
                Evidence.of(bye.first()));
        return Facts.about(finding, call, bye)
                .at(bye.client())
                .with("by", bye.client().map(Object::toString).orElse(Legible.UNKNOWN))
                .with("duration", Legible.duration(call.duration()));
    }
}

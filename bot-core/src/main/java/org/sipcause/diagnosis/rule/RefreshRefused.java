package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** The refresh of the session timer was refused or not answered, and a BYE follows (RFC 4028 §10, RFC 3261 §12.2.1.2). */
final class RefreshRefused implements Rule {
    private static final Set<String> REFRESHES = Set.of("INVITE", "UPDATE");
    /** Those are repeated with another value, with credentials or later; the call goes on. */
    private static final Set<Integer> GOES_ON = Set.of(401, 407, 422, 491);

    @Override
    public String id() {
        return "session-timer-reinvite-rejected";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .flatMap(this::check)
                .toList();
    }

    private Stream<Finding> check(Call call) {
        var bye = Ending.bye(call);
        return call.inDialog().stream()
                .filter(RefreshRefused::refreshes)
                .filter(refresh ->
                        bye.filter(end -> end.number() > refresh.number()).isPresent())
                .reduce((one, other) -> other)
                .filter(RefreshRefused::failed)
                .map(refresh -> finding(call, refresh, bye.orElseThrow()))
                .stream();
    }

    private static boolean refreshes(Transaction sent) {
        return REFRESHES.contains(sent.method())
                && sent.request()
                        .filter(request -> request.message()
                                .headers()
                                .line("Session-Expires")
                                .isPresent())
                        .isPresent();
    }

    private static boolean failed(Transaction refresh) {
        var code = refresh.finalCode().orElse(0);
        return (code >= 300 && !GOES_ON.contains(code)) || (refresh.silent() && refresh.copies() > 2);
    }

    private Finding finding(Call call, Transaction refresh, Transaction bye) {
        var sent = refresh.request().orElseThrow();
        var refusal = refresh.finalResponse();
        var finding = Finding.of(
                id(),
                Severity.ERROR,
                Certainty.LIKELY,
                refusal.map(Evidence::of).orElseGet(() -> Evidence.of(sent)),
                Evidence.header(sent, "Session-Expires"),
                Evidence.of(bye.first()));
        Optional<Duration> after = bye.first().at().flatMap(refresh::since);
        return Facts.about(finding, call, refresh)
                .at(refresh.server())
                .with(
                        "code",
                        refusal.map(answer -> "" + Transaction.status(answer)).orElse(Legible.UNKNOWN))
                .with("silent", refusal.isEmpty() ? "" + refresh.copies() : Legible.UNKNOWN)
                .with("by", bye.client().map(Object::toString).orElse(Legible.UNKNOWN))
                .with("after", Legible.duration(after));
    }
}

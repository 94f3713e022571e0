package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Transport;

/**
 * A request to the address that a client registered from stays unanswered, and nothing had come from there for 30 s or longer: NATs may
 * forget a UDP binding by then (RFC 4787 §4.3 asks for two minutes at least, RFC 5626 §4.4.2 for keep-alives each 24 to 29 s).
 */
final class NatBindingExpired implements Rule {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "nat-binding-expired";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var bindings = Binding.all(flow);
        return flow.calls().stream()
                .filter(call -> !call.method().equals("REGISTER"))
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.unanswered() && hop.copies() > 1 && !hop.isInDialog())
                        .flatMap(hop -> binding(hop, bindings).stream()
                                .flatMap(binding -> finding(flow, call, hop, binding).stream()))
                        .limit(1))
                .toList();
    }

    /** The valid binding whose REGISTER came from where the request goes to, over UDP. */
    private static Optional<Binding> binding(Transaction hop, List<Binding> bindings) {
        return bindings.stream()
                .filter(binding -> !binding.removed()
                        && binding.register().first().from().equals(hop.server())
                        && hop.server().filter(to -> to.port() != 0).isPresent()
                        && udp(binding.register().first()))
                .filter(binding -> binding.until().isPresent()
                        && hop.first()
                                .at()
                                .filter(binding.until().get()::isAfter)
                                .isPresent())
                .reduce((one, later) -> later);
    }

    private static boolean udp(CapturedMessage message) {
        return message.transport()
                .map(over -> over == Transport.UDP)
                .orElse(message.message()
                        .headers()
                        .via()
                        .filter(via -> via.transport().equalsIgnoreCase("UDP"))
                        .isPresent());
    }

    private Optional<Finding> finding(CallFlow flow, Call call, Transaction hop, Binding binding) {
        var last = lastFrom(flow, hop);
        var quiet = last.flatMap(CapturedMessage::at).flatMap(hop::since).map(Duration::negated);
        return quiet.filter(time -> time.compareTo(SOON) >= 0).map(time -> {
            var worked = worked(flow, hop, time);
            var finding = Finding.of(
                    id(),
                    Severity.WARNING,
                    worked.isPresent() ? Certainty.LIKELY : Certainty.POSSIBLE,
                    Evidence.of(hop.first()),
                    Evidence.of(last.orElseThrow()));
            var proven = worked.map(before -> finding.proof(Evidence.of(before.first())))
                    .orElse(finding);
            return Facts.about(proven, call, hop)
                    .at(hop.server())
                    .with("peer", hop.server().map(Object::toString).orElse(Legible.UNKNOWN))
                    .with("quiet", Legible.duration(time))
                    .with("user", binding.user())
                    .with(
                            "sooner",
                            worked.flatMap(before -> quiet(flow, before))
                                    .map(Legible::duration)
                                    .orElse(Legible.UNKNOWN));
        });
    }

    /** The last message that came from there before the request: the last time that the NAT saw traffic from inside. */
    private static Optional<CapturedMessage> lastFrom(CallFlow flow, Transaction hop) {
        return flow.messages().stream()
                .filter(message -> message.from().equals(hop.server())
                        && message.number() < hop.first().number())
                .reduce((one, later) -> later);
    }

    private static Optional<Duration> quiet(CallFlow flow, Transaction hop) {
        return lastFrom(flow, hop)
                .flatMap(CapturedMessage::at)
                .flatMap(hop::since)
                .map(Duration::negated);
    }

    /** An earlier request to the same place that was answered, after a shorter time of quiet. */
    private static Optional<Transaction> worked(CallFlow flow, Transaction hop, Duration quiet) {
        return flow.transactions().stream()
                .filter(other -> other.number() < hop.number()
                        && other.server().equals(hop.server())
                        && !other.responses().isEmpty()
                        && quiet(flow, other)
                                .filter(time -> time.compareTo(quiet) < 0)
                                .isPresent())
                .reduce((one, later) -> later);
    }
}

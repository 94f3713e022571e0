package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Via;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;

/**
 * A fragment of an IP datagram never came, so the message in it can't be put together (RFC 3261 §18.1.1). An error where a call
 * failed for want of an answer; a remark where calls went well, or where an answer shows that the datagram arrived and only the
 * capture misses its fragment, as it does behind a filter on ports.
 */
final class FragmentLost implements Rule {
    /** What stands at the end of a call whose message was lost: nothing, or what somebody says who waited. */
    private static final Set<Integer> WAITED = Set.of(408, 480, 500, 503, 504);

    @Override
    public String id() {
        return "fragment-lost";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var missing = flow.events().stream()
                .filter(event -> event.kind() == NetworkEvent.Kind.FRAGMENT_MISSING)
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        var lost = flow.calls().stream().anyMatch(FragmentLost::unanswered)
                ? missing.stream().filter(event -> !arrived(flow, event)).findFirst()
                : Optional.<NetworkEvent>empty();
        var first = lost.orElse(missing.getFirst());
        return List.of(Finding.of(
                        id(), lost.isPresent() ? Severity.ERROR : Severity.INFO, Certainty.CERTAIN, Evidence.of(first))
                .with("sender", first.from().host())
                .with("receiver", first.to().host())
                .with("datagrams", Integer.toString(missing.size())));
    }

    private static boolean unanswered(Call call) {
        var code = call.origin().flatMap(hop -> hop.finalCode().stream().boxed().findFirst());
        return code.isPresent()
                ? call.failed() && WAITED.contains(code.get())
                : call.origin().filter(Transaction::silent).isPresent();
    }

    /** Whether the receiver reacted to the message: it answered a request of this branch, or one that the trace does not show. */
    private static boolean arrived(CallFlow flow, NetworkEvent event) {
        var branch = event.about().flatMap(quote -> quote.branch());
        return hops(flow)
                .filter(hop -> branch.isPresent()
                        ? hop.first()
                                .message()
                                .headers()
                                .via()
                                .flatMap(Via::branch)
                                .equals(branch)
                        : hop.request().isEmpty())
                .filter(hop -> isHost(hop.client(), event.from()) && isHost(hop.server(), event.to()))
                .anyMatch(hop -> !hop.responses().isEmpty());
    }

    private static Stream<Transaction> hops(CallFlow flow) {
        return flow.calls().stream().flatMap(call -> call.transactions().stream());
    }

    private static boolean isHost(Optional<Endpoint> element, Endpoint end) {
        return element.filter(host -> host.host().equals(end.host())).isPresent();
    }
}

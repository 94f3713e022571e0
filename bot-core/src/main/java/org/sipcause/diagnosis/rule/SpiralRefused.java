package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Via;

/** A 482 for a request that came back with another Request-URI each time: a spiral, which is allowed (RFC 3261 §6, RFC 5393 §4.2). */
final class SpiralRefused implements Rule {
    @Override
    public String id() {
        return "spiral-refused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal ->
                        refusal.stated().filter(Stated.SPIRAL::equals).isPresent())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var passes = passes(refusal.call(), refusal.at());
        return refusal.finding(id(), Certainty.LIKELY)
                .proof(Evidence.of(passes.getFirst().first()))
                .proof(Evidence.of(passes.getLast().first()))
                .with("first", passes.getFirst().first().message().startLine())
                .with("again", passes.getLast().first().message().startLine());
    }

    /** The requests that reached the element which refused, where it had sent this one before and no two ask for the same URI. */
    static List<Transaction> passes(Call call, Transaction refused) {
        var server = refused.server();
        var twice = server.isPresent()
                && refused.first().message().headers().vias().stream()
                        .anyMatch(via -> server.get().host().equals(host(via)));
        var passes = call.transactions().stream()
                .filter(hop ->
                        twice && hop.request().isPresent() && hop.method().equals(refused.method()))
                .filter(hop -> hop.server().equals(server) && hop.number() <= refused.number())
                .toList();
        var different = passes.stream()
                .map(hop -> hop.request().flatMap(Facts::requestUri).map(uri -> uri.user() + "@" + uri.host()))
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return different == passes.size() ? passes : List.of();
    }

    private static String host(Via via) {
        return via.host();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;

/** A request that comes back to an element with another Request-URI each time, which is allowed (RFC 3261 §6, RFC 5393 §4.2). */
final class Spiral {
    private Spiral() {}

    /** The requests that reached the element which refused, where it had sent this one before and no two ask for the same URI. */
    static List<Transaction> passes(Call call, Transaction refused) {
        var server = refused.server();
        var twice = server.isPresent()
                && refused.first().message().headers().vias().stream()
                        .anyMatch(via -> server.get().host().equals(via.host()));
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
}

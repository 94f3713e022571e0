package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the trace shows of the called user's registration when a call to it is refused (RFC 3261 §10.3). */
final class CalleeBinding {
    private CalleeBinding() {}

    /** The binding of the called user that holds when a refusal comes, at a server that the call passed. */
    static Optional<Binding> valid(Refusal refusal, List<Binding> bindings) {
        return last(refusal, bindings)
                .filter(binding -> !binding.removed())
                .filter(binding -> binding.until().isPresent()
                        && refusal.response()
                                .at()
                                .filter(binding.until().get()::isAfter)
                                .isPresent());
    }

    /** The last REGISTER of the called user before a refusal, at a server that the call passed. */
    static Optional<Binding> last(Refusal refusal, List<Binding> bindings) {
        var user = refusal.at().request().flatMap(Facts::requestUri).flatMap(uri -> uri.user());
        return bindings.stream()
                .filter(binding -> user.filter(binding.user()::equals).isPresent())
                .filter(binding ->
                        binding.answer().number() < refusal.response().number())
                .filter(binding -> Stream.concat(refusal.call().hops().stream(), refusal.at().server().stream())
                        .anyMatch(hop -> binding.register()
                                .server()
                                .filter(registrar -> registrar.host().equals(hop.host()))
                                .isPresent()))
                .reduce((one, later) -> later);
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 480 for a user whose binding this trace shows being accepted and not yet over (RFC 3261 §10.3, §21.4.18). */
final class RegisteredButUnreachable implements Rule {
    @Override
    public String id() {
        return "registered-but-unreachable";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var bindings = Binding.all(flow);
        return Absent.all(flow, Absent.UNREGISTERED)
                .flatMap(refusal -> valid(refusal, bindings).map(binding -> finding(refusal, binding)).stream())
                .toList();
    }

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

    private Finding finding(Refusal refusal, Binding binding) {
        return refusal.finding(id(), Certainty.LIKELY)
                .proof(Evidence.of(binding.answer()))
                .with("contact", binding.contact().orElse(Legible.UNKNOWN))
                .with(
                        "granted",
                        binding.granted().isPresent() ? "" + binding.granted().getAsLong() : Legible.UNKNOWN);
    }
}

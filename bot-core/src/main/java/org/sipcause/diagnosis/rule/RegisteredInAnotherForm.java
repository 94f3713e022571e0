package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipUri;

/** A 404 for a user who registered in this trace under another form of the number, or in another domain (RFC 3261 §10.3). */
final class RegisteredInAnotherForm implements Rule {
    @Override
    public String id() {
        return "registered-in-another-form";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var bindings =
                Binding.all(flow).stream().filter(binding -> !binding.removed()).toList();
        return Refusal.all(flow)
                .filter(refusal -> List.of(404, 604).contains(refusal.code())
                        && refusal.call().method().equals("INVITE"))
                .flatMap(refusal -> other(refusal, bindings)
                        .map(binding -> refusal.finding(id(), Severity.WARNING, Certainty.LIKELY)
                                .proof(Evidence.of(refusal.at().first()))
                                .proof(Evidence.header(binding.register().first(), "To"))
                                .with(
                                        "registered",
                                        address(binding).map(SipUri::raw).orElse(binding.user())))
                        .stream())
                .toList();
    }

    private static Optional<Binding> other(Refusal refusal, List<Binding> bindings) {
        var asked = refusal.at().request().flatMap(Facts::requestUri);
        return bindings.stream()
                .filter(binding -> asked.isPresent()
                        && address(binding)
                                .filter(bound -> differs(asked.get(), bound))
                                .isPresent())
                .findFirst();
    }

    private static Optional<SipUri> address(Binding binding) {
        return binding.asked().to().flatMap(NameAddr::sipUri);
    }

    private static boolean differs(SipUri asked, SipUri bound) {
        var one = asked.user().orElse("");
        var two = bound.user().orElse("");
        return one.equals(two)
                ? !one.isEmpty() && !asked.host().equalsIgnoreCase(bound.host())
                : TelephoneNumber.inAnotherForm(one, two);
    }
}

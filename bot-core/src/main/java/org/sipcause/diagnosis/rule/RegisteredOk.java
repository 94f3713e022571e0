package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
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

/** A REGISTER was accepted (RFC 3261 §10.3 step 8). */
final class RegisteredOk implements Rule {
    @Override
    public String id() {
        return "registered-ok";
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.REGISTERED)
                .filter(call -> !granted(call).equals(Optional.of("0")))
                .map(this::finding)
                .toList();
    }

    /** How long the last accepted REGISTER holds; 0 where it took the binding back (RFC 3261 §10.2.2). */
    private static Optional<String> granted(Call call) {
        var answer = call.decisive().flatMap(Transaction::finalResponse).orElseThrow();
        return answer.message().headers().contacts().stream()
                .flatMap(contact -> Stream.ofNullable(contact.params().get("expires")))
                .findFirst()
                .or(() -> answer.message().headers().value("Expires"));
    }

    private Finding finding(Call call) {
        var register = call.decisive().orElseThrow();
        var answer = register.finalResponse().orElseThrow();
        return Facts.about(Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(answer)), call, register)
                .with("expires", granted(call).orElse(Legible.UNKNOWN));
    }
}

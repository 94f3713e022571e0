package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 481 to a request inside a dialog: the peer does not know the dialog, or no longer (RFC 3261 §12.2.2, §15.1.2). */
final class DialogMismatch implements Rule {
    private static final Set<String> OWN_MEANING = Set.of("CANCEL", "PRACK");

    @Override
    public String id() {
        return "dialog-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.inDialog(flow)
                .filter(refusal -> refusal.code() == 481
                        && !OWN_MEANING.contains(refusal.at().method()))
                .filter(refusal -> !crossed(refusal))
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .proof(Evidence.of(refusal.at().first())))
                .toList();
    }

    /** Both sides hung up: the second BYE finds nothing left, which is harmless. */
    private static boolean crossed(Refusal refusal) {
        return refusal.at().method().equals("BYE")
                && refusal.call().inDialog().stream()
                        .filter(other -> other.method().equals("BYE"))
                        .anyMatch(other -> other.finalCode().orElse(0) / 100 == 2
                                && !fromTag(other).equals(fromTag(refusal.at())));
    }

    private static Optional<String> fromTag(Transaction transaction) {
        return transaction.first().message().headers().from().flatMap(from -> from.tag());
    }
}

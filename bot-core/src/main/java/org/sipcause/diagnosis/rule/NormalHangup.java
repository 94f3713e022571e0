package org.sipcause.diagnosis.rule;

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
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;

/** Only the end of a call is in the trace: a BYE and its 200 (RFC 3261 §15). */
final class NormalHangup implements Rule {
    @Override
    public String id() {
        return "normal-hangup";
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> end(call).stream()
                        .map(bye -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.INFO,
                                                Certainty.CERTAIN,
                                                Evidence.of(bye.first()),
                                                Evidence.of(bye.finalResponse().orElseThrow())),
                                        call,
                                        bye)
                                .with("by", by(bye))))
                .toList();
    }

    /** The BYE of a call of which nothing else is seen; or one accepted inside a dialog, where what made the dialog is not seen. */
    private static Optional<Transaction> end(Call call) {
        if (call.method().equals("BYE")) {
            return call.outcome() == Outcome.OK ? call.decisive() : Optional.empty();
        }
        var unseen = call.outcome() == Outcome.CANCELLED || call.outcome() == Outcome.IN_PROGRESS;
        return call.transactions().stream()
                .filter(bye -> unseen && bye.method().equals("BYE") && bye.isInDialog())
                .filter(bye -> bye.finalCode().orElse(0) / 100 == 2)
                .findFirst();
    }

    private static String by(Transaction bye) {
        return bye.client().map(Object::toString).orElse(Legible.UNKNOWN);
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/**
 * A REFER inside the call to a peer whose Contact is a GRUU; it should go outside, with Target-Dialog (RFC 7647 §4).
 */
final class ReferInDialogGruu implements Rule {
    @Override
    public String id() {
        return "refer-in-dialog-gruu";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Transfer.accepted(call).stream()
                        .filter(Transaction::isInDialog)
                        .limit(1)
                        .flatMap(refer -> call.decisive().flatMap(Transaction::finalResponse).stream()
                                .filter(answer -> answer.message().headers().contacts().stream()
                                        .anyMatch(contact -> contact.sipUri()
                                                .flatMap(uri -> uri.param("gr"))
                                                .isPresent()))
                                .map(answer -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.INFO,
                                                Certainty.CERTAIN,
                                                Evidence.of(refer.first()),
                                                Evidence.header(answer, "Contact")),
                                        call,
                                        refer))))
                .toList();
    }
}

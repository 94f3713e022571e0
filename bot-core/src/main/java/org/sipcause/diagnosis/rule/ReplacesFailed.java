package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Dialog;

/**
 * An INVITE with Replaces is refused with 481: the receiver has no dialog with that Call-ID and those tags (RFC 3891 §3).
 */
final class ReplacesFailed implements Rule {
    @Override
    public String id() {
        return "replaces-failed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 481)
                .filter(refusal -> refusal.at().request().isPresent()
                        && refusal.at()
                                .first()
                                .message()
                                .headers()
                                .line("Replaces")
                                .isPresent())
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .proof(Evidence.header(refusal.at().first(), "Replaces"))
                        .with("replaces", replaces(refusal))
                        .with("swapped", swapped(flow, refusal) ? replaces(refusal) : Legible.UNKNOWN))
                .toList();
    }

    private static String replaces(Refusal refusal) {
        return refusal.at().first().message().headers().value("Replaces").orElse("");
    }

    /** Whether the trace has a dialog of that Call-ID with the tags the other way round: its own tag is the receiver's to-tag. */
    private static boolean swapped(CallFlow flow, Refusal refusal) {
        var parts = List.of(replaces(refusal).split(";", 8)).stream()
                .map(String::strip)
                .toList();
        return flow.dialogs().stream()
                .filter(dialog -> dialog.callId().equals(parts.getFirst()))
                .anyMatch(dialog -> callee(dialog, refusal)
                        ? parts.contains("to-tag=" + dialog.callerTag())
                                && parts.contains("from-tag=" + dialog.calleeTag())
                        : parts.contains("to-tag=" + dialog.calleeTag())
                                && parts.contains("from-tag=" + dialog.callerTag()));
    }

    /** Whether the one who refused answered that dialog. */
    private static boolean callee(Dialog dialog, Refusal refusal) {
        return dialog.answers().stream()
                .anyMatch(answer -> answer.from().equals(refusal.at().server()));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** The request that got 481 carries tags that the 2xx of the call did not make: the sender, or something before it, changed them (RFC 3261 §12.2.1.1). */
final class DialogIdAltered implements Rule {
    @Override
    public String id() {
        return "dialog-id-altered";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var dialogs = new HashMap<String, Set<Set<String>>>();
        flow.dialogs()
                .forEach(dialog -> dialogs.computeIfAbsent(dialog.callId(), none -> new HashSet<>())
                        .add(pair(dialog.callerTag(), dialog.calleeTag())));
        return Refusal.inDialog(flow)
                .filter(refusal -> refusal.code() == 481 && altered(refusal, dialogs))
                .map(this::finding)
                .toList();
    }

    private static boolean altered(Refusal refusal, Map<String, Set<Set<String>>> dialogs) {
        var sent = refusal.at().first().message().headers();
        var known = dialogs.getOrDefault(sent.callId().orElse(""), Set.of());
        var from = Tags.sender(refusal.at());
        var to = Tags.receiver(refusal.at());
        return !known.isEmpty() && from.isPresent() && to.isPresent() && !known.contains(pair(from.get(), to.get()));
    }

    private static Set<String> pair(String one, String other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }

    private Finding finding(Refusal refusal) {
        var sent = refusal.at().first();
        return refusal.finding(id(), Severity.WARNING, Certainty.CERTAIN)
                .proof(Evidence.header(sent, "To"))
                .proof(Evidence.header(sent, "From"))
                .with("from", Tags.sender(refusal.at()).orElse(Legible.UNKNOWN))
                .with("to", Tags.receiver(refusal.at()).orElse(Legible.UNKNOWN));
    }
}

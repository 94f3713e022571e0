package org.sipcause.diagnosis.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** Only large requests over UDP stay unanswered, while the same server answers small ones: IP fragments get lost (RFC 3261 §18.1.1). */
final class LargeRequestLost implements Rule {
    /** Payload of a UDP packet that fits into one Ethernet frame. */
    private static final int FRAME = 1472;

    @Override
    public String id() {
        return "large-request-lost";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var lost = Silence.all(flow)
                .filter(silence -> bytes(silence.at().first()) > FRAME && isUdp(silence.at()))
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        Map<String, CapturedMessage> answered = new HashMap<>();
        Map<String, Integer> largest = new HashMap<>();
        for (var hop : flow.transactions()) {
            if (hop.request().isPresent() && !hop.responses().isEmpty()) {
                answered.putIfAbsent(Facts.server(hop), hop.first());
                largest.merge(Facts.server(hop), bytes(hop.first()), Math::max);
            }
        }
        return lost.stream()
                .filter(silence -> largest.getOrDefault(Facts.server(silence.at()), FRAME + 1) <= FRAME)
                .map(silence -> finding(silence, answered.get(Facts.server(silence.at()))))
                .toList();
    }

    private Finding finding(Silence silence, CapturedMessage small) {
        return silence.finding(id(), Severity.WARNING, Certainty.LIKELY)
                .proof(Evidence.of(small))
                .with("bytes", Integer.toString(bytes(silence.at().first())))
                .with("small", Integer.toString(bytes(small)));
    }

    private static boolean isUdp(Transaction hop) {
        return hop.first()
                .message()
                .headers()
                .via()
                .filter(via -> via.transport().equalsIgnoreCase("UDP"))
                .isPresent();
    }

    private static int bytes(CapturedMessage message) {
        return message.message().text().length();
    }
}

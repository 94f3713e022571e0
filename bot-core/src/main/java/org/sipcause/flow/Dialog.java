package org.sipcause.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sipcause.sip.NameAddr;
import org.sipcause.trace.CapturedMessage;

/**
 * What two user agents share after a 2xx to an INVITE (RFC 3261 §12): Call-ID and both tags.
 *
 * @param callerTag From tag of the INVITE
 * @param calleeTag To tag of the 2xx
 * @param answers the 2xx responses to the first INVITE, on every hop, without copies
 * @param acks the ACKs to them, on every hop, all copies
 */
public record Dialog(
        String callId, String callerTag, String calleeTag, List<CapturedMessage> answers, List<CapturedMessage> acks) {
    public Dialog {
        Objects.requireNonNull(callId, "callId");
        answers = List.copyOf(answers);
        acks = List.copyOf(acks);
    }

    /** What tells the dialog of a message: Call-ID, From tag and To tag. */
    private static Optional<List<String>> key(CapturedMessage message) {
        var headers = message.message().headers();
        var from = headers.from().flatMap(NameAddr::tag);
        var to = headers.to().flatMap(NameAddr::tag);
        return headers.callId().flatMap(id -> from.flatMap(caller -> to.map(callee -> List.of(id, caller, callee))));
    }

    /** The dialogs that the INVITEs outside any dialog made. */
    static List<Dialog> of(List<Transaction> transactions) {
        var answers = new LinkedHashMap<List<String>, List<CapturedMessage>>();
        for (var invite : transactions) {
            if (invite.isInvite() && !invite.isInDialog()) {
                invite.responses().stream()
                        .filter(response -> Transaction.status(response) / 100 == 2)
                        .forEach(response -> key(response)
                                .ifPresent(key -> answers.computeIfAbsent(key, none -> new ArrayList<>())
                                        .add(response)));
            }
        }
        var acks = acks(transactions);
        return answers.entrySet().stream()
                .map(entry -> new Dialog(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getKey().get(2),
                        entry.getValue(),
                        acks.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static LinkedHashMap<List<String>, List<CapturedMessage>> acks(List<Transaction> transactions) {
        var acks = new LinkedHashMap<List<String>, List<CapturedMessage>>();
        for (var transaction : transactions) {
            var sent =
                    transaction.method().equals("ACK") ? transaction.messages().toList() : transaction.acks();
            for (var ack : sent) {
                key(ack).ifPresent(key ->
                        acks.computeIfAbsent(key, none -> new ArrayList<>()).add(ack));
            }
        }
        return acks;
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.IntStream;
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
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;

/** The message that would decide is not in the trace. */
final class TraceIncomplete implements Rule {
    @Override
    public String id() {
        return "trace-incomplete";
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(TraceIncomplete::open)
                .map(this::finding)
                .toList();
    }

    private static boolean open(Call call) {
        return switch (call.outcome()) {
            case IN_PROGRESS, REDIRECTED -> true;
            case ANSWERED -> Ending.isAnswerAlone(call);
            case CHALLENGED ->
                call.decisive().filter(last -> last.acks().isEmpty()).isPresent();
            case NO_RESPONSE ->
                call.decisive()
                        .filter(last -> last.copies() == 1 && !saysWhy(last))
                        .isPresent();
            case CANCELLED -> beginsLate(call);
            case OK -> Transfer.outcomeUnseen(call) || call.method().isEmpty();
            case BUSY, DECLINED, NO_ANSWER, FAILED, REGISTERED, UNREGISTERED -> false;
        };
    }

    /** A CANCEL that says its reason needs no answer to be understood (RFC 3326 §2). */
    private static boolean saysWhy(Transaction last) {
        return last.method().equals("CANCEL")
                && !last.first().message().headers().reasons().isEmpty();
    }

    /** What a message is, in a word or two: {@code INVITE}, {@code re-INVITE}, {@code 180 Ringing}. */
    private static String name(CapturedMessage last) {
        return switch (last.message()) {
            case SipRequest request ->
                (request.method().equals("INVITE") && Facts.toTag(last).isPresent() ? "re-" : "") + request.method();
            case SipResponse response -> (response.status() + " " + response.reason()).strip();
        };
    }

    /** A branch was cancelled, and a BYE says that another one was answered before the trace begins. */
    private static boolean beginsLate(Call call) {
        return call.decisive().filter(branch -> branch.request().isEmpty()).isPresent()
                && call.transactions().stream()
                        .anyMatch(bye ->
                                bye.method().equals("BYE") && bye.finalCode().isEmpty());
    }

    private Finding finding(Call call) {
        var last = call.messages().getLast();
        var finding = Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(last))
                .in(call);
        return call.decisive()
                .map(hop -> Facts.about(finding, call, hop))
                .orElse(finding)
                .with("last", name(last))
                .with("trying", Transaction.status(last) == 100 ? "100" : Legible.UNKNOWN)
                .with("challenge", call.outcome() == Outcome.CHALLENGED ? status(call, 401, 407) : Legible.UNKNOWN);
    }

    /** The first of those codes that the call's responses carry; a dash where none does. */
    private static String status(Call call, int... codes) {
        return call.messages().stream()
                .mapToInt(Transaction::status)
                .filter(status -> IntStream.of(codes).anyMatch(code -> code == status))
                .mapToObj(Integer::toString)
                .findFirst()
                .orElse(Legible.UNKNOWN);
    }
}

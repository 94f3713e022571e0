package org.sipcause.diagnosis.rule;

import java.util.stream.Stream;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Dialog;
import org.sipcause.flow.Outcome;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * An ACK without Route that names the address from which the 2xx came, and is sent to another one (RFC 3261 §12.2.1.1, §8.1.2).
 *
 * @param answer the 2xx
 */
record StrayAck(Call call, CapturedMessage answer, CapturedMessage ack) {
    static Stream<StrayAck> all(CallFlow flow) {
        return flow.dialogs().stream()
                .flatMap(
                        dialog -> flow.call(dialog.callId()).filter(call -> call.outcome() == Outcome.ANSWERED).stream()
                                .flatMap(call -> strays(call, dialog)));
    }

    private static Stream<StrayAck> strays(Call call, Dialog dialog) {
        return dialog.answers().stream()
                .flatMap(answer -> dialog.acks().stream()
                        .filter(ack -> strays(answer, ack))
                        .map(ack -> new StrayAck(call, answer, ack)))
                .limit(1);
    }

    private static boolean strays(CapturedMessage answer, CapturedMessage ack) {
        if (answer.from().isEmpty() || ack.to().isEmpty() || !answer.to().equals(ack.from())) {
            return false;
        }
        var source = answer.from().get().host();
        return ack.message() instanceof SipRequest sent
                && sent.headers().line("Route").isEmpty()
                && sent.uri().map(SipUri::host).filter(source::equals).isPresent()
                && !ack.to().map(Endpoint::host).orElse(source).equals(source);
    }
}

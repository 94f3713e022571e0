package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Transport;

/** A message over UDP that no Ethernet frame holds, so it travels in fragments (RFC 3261 §18.1.1). A remark: it arrived. */
final class UdpTooLarge implements Rule {
    /** 1500 bytes of an Ethernet frame less the headers of IPv4 and UDP. */
    private static final int FITS = 1472;

    @Override
    public String id() {
        return "udp-too-large";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.messages().stream()
                        .filter(UdpTooLarge::isTooLarge)
                        .limit(1)
                        .map(message -> finding(call, message)))
                .toList();
    }

    private static boolean isTooLarge(CapturedMessage message) {
        return message.message().length() > FITS && overUdp(message);
    }

    /** Where a text does not say the transport, the top Via does. */
    private static boolean overUdp(CapturedMessage message) {
        return message.transport()
                .map(transport -> transport == Transport.UDP)
                .or(() -> message.message()
                        .headers()
                        .via()
                        .map(via -> via.transport().equalsIgnoreCase("UDP")))
                .orElse(false);
    }

    private Finding finding(Call call, CapturedMessage message) {
        return Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(message))
                .in(call)
                .with("bytes", Integer.toString(message.message().length()));
    }
}

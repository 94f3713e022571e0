package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/** The sender calls itself otherwise than the packet's source says: a NAT stands between (RFC 3581 §4). */
final class NatDetected implements Rule {
    @Override
    public String id() {
        return "nat-detected";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.attempts().stream().limit(1).flatMap(hop -> behindNat(call, hop)))
                .toList();
    }

    private Stream<Finding> behindNat(Call call, Transaction hop) {
        var request = hop.request();
        var source = request.flatMap(CapturedMessage::from);
        var via = request.flatMap(sent -> sent.message().headers().via());
        if (source.isEmpty() || via.isEmpty() || !differs(via.get(), source.get())) {
            return Stream.empty();
        }
        var finding = Finding.of(id(), Severity.INFO, Certainty.LIKELY, Evidence.header(request.get(), "Via"));
        return Stream.of(Facts.about(finding, call, hop)
                .with("source", source.get().toString())
                .with("said", new Endpoint(via.get().host(), via.get().port().orElse(5060)).toString()));
    }

    /** Only addresses can differ; a name may stand for any of them. A TCP connection's source port means nothing. */
    private static boolean differs(Via via, Endpoint source) {
        var webSocket =
                via.transport().toUpperCase(Locale.ROOT).startsWith("WS"); // whose client names no host of its own
        var loopback = source.host().startsWith("127.") || source.host().equals("::1");
        var address = !webSocket
                && !loopback
                && !via.host().isEmpty()
                && via.host().chars().allMatch(c -> c == '.' || c == ':' || Character.digit(c, 16) >= 0);
        var udp = via.transport().equalsIgnoreCase("UDP");
        return address
                && Character.digit(via.host().charAt(0), 16) >= 0
                && (!via.host().equals(source.host())
                        || (udp && source.port() != 0 && via.port().orElse(5060) != source.port()));
    }
}

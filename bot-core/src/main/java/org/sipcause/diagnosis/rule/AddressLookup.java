package org.sipcause.diagnosis.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;

/**
 * A server asked a resolver for an address, got none, sent nothing on and refused (RFC 3263 §4.2). That a NAPTR or SRV record is
 * missing is normal: the client then goes on to the next kind (RFC 3263 §4.1).
 *
 * @param event that shows it
 * @param said whether the server names the look-up as its reason
 */
record AddressLookup(Refusal refusal, NetworkEvent event, boolean said) {
    /** The look-ups of a flow that such an event shows, one a refusal. */
    static Stream<AddressLookup> failed(CallFlow flow, Kind kind) {
        return Refusal.all(flow)
                .flatMap(refusal -> event(refusal, flow, kind)
                        .map(event -> new AddressLookup(refusal, event, NameLookup.failed(refusal, flow)))
                        .stream());
    }

    private static Optional<NetworkEvent> event(Refusal refusal, CallFlow flow, Kind kind) {
        var found = Meanwhile.of(refusal, flow, Kind.DNS_ANSWER)
                .filter(event -> Meanwhile.isServer(refusal, event.to()) && !without(event))
                .map(AddressLookup::name)
                .toList();
        return Meanwhile.of(refusal, flow, kind)
                .filter(event -> Meanwhile.isServer(refusal, asker(event)))
                .filter(event -> kind != Kind.DNS_ANSWER || without(event))
                .filter(event -> forAnAddress(event) && !found.contains(name(event)))
                .findFirst();
    }

    /** The refusal, with the event as proof; certain where the server says that it was the look-up. */
    Finding finding(String id) {
        return refusal.finding(id, Severity.ERROR, said ? Certainty.CERTAIN : Certainty.LIKELY)
                .proof(Evidence.of(event))
                .with("name", name(event))
                .with("resolver", resolver(event).host())
                .with("frame", Integer.toString(event.frame()));
    }

    private static Endpoint asker(NetworkEvent event) {
        return event.kind() == Kind.DNS_UNANSWERED ? event.from() : event.to();
    }

    private static Endpoint resolver(NetworkEvent event) {
        return event.kind() == Kind.DNS_UNANSWERED ? event.to() : event.from();
    }

    private static boolean without(NetworkEvent answer) {
        return answer.what().endsWith("= no record");
    }

    /** A question for A or AAAA, or of a kind that the trace does not name; never one for the name of an address. */
    private static boolean forAnAddress(NetworkEvent event) {
        var words = event.what().toUpperCase(Locale.ROOT).split(" ", -1);
        return !words[0].endsWith(".ARPA") && (words.length < 2 || words[1].equals("A") || words[1].equals("AAAA"));
    }

    private static String name(NetworkEvent event) {
        return event.what().split(" ", 2)[0];
    }
}

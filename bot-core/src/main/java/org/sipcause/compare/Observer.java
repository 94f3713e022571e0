package org.sipcause.compare;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sipcause.catalog.Observable;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Headers;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Transport;

/**
 * Decides facts of one transaction of a call. What the trace would not show if it were there is not visible, never a no.
 *
 * @param subject the transaction that the question is about
 */
record Observer(CallFlow flow, Call call, Transaction subject) {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofSeconds(10);

    Observed of(Observable fact) {
        return switch (fact) {
            case ON_THE_WIRE -> onTheWire();
            case LATE -> late();
            case REPEATED -> repeated();
            case TRYING -> provisional(status -> status == 100);
            case RINGING -> provisional(status -> status > 100 && status < 200);
            case FORWARDED -> behind(child -> true);
            case SILENT_BEHIND -> silentBehind();
            case REFUSED_BEHIND -> behind(child -> child.finalCode().orElse(0) >= 300);
            case HANDED_ON -> handedOn();
            case CAUSE -> cause();
            case METHOD -> Observed.value(subject.method(), subject.first());
            case CANCELLED -> cancelled();
            case TRANSPORT_FAULT -> transportFault();
            case IN_DIALOG ->
                request(headers -> headers.to().flatMap(NameAddr::tag).isPresent());
            case CREDENTIALS -> request(headers -> !headers.credentials().isEmpty());
            case DEMANDS -> request(headers -> has(headers, "Require") || has(headers, "Proxy-Require"));
            case SDP_BODY ->
                request(headers -> headers.value("Content-Type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/sdp"))
                        .isPresent());
            case HOPS_USED_UP -> request(headers -> headers.maxForwards().orElse(1) == 0);
            case VIA_TWICE -> request(Observer::viaTwice);
            case RETRY_AFTER -> response("Retry-After");
            case WARNING -> response("Warning");
            case SERVER -> response("Server");
            case WWW_AUTHENTICATE -> response("WWW-Authenticate");
            case PROXY_AUTHENTICATE -> response("Proxy-Authenticate");
            case UNSUPPORTED -> response("Unsupported");
            case REQUIRE -> response("Require");
            case ACCEPT -> response("Accept");
            case MIN_SE -> response("Min-SE");
            case MIN_EXPIRES -> response("Min-Expires");
        };
    }

    private Observed onTheWire() {
        return subject.finalResponse()
                .map(response -> Observed.of(true, response))
                .orElseGet(() -> subject.request()
                        .map(request -> Observed.of(false, request))
                        .orElse(Observed.NOT_VISIBLE));
    }

    private Observed late() {
        Optional<Duration> latency = subject.latency();
        if (latency.isEmpty()) {
            return Observed.NOT_VISIBLE;
        }
        Duration took = latency.get();
        CapturedMessage response = subject.finalResponse().orElseThrow();
        boolean clear = took.compareTo(AT_ONCE) < 0 || took.compareTo(LATE) >= 0;
        return clear ? Observed.of(took.compareTo(LATE) >= 0, response).after(took) : Observed.NOT_VISIBLE.after(took);
    }

    /** Over a reliable transport nothing is sent again, so that its absence says nothing (RFC 3261 §17.1.1.2). */
    private Observed repeated() {
        Optional<CapturedMessage> again = Stream.concat(Stream.of(subject), children().stream())
                .flatMap(transaction -> transaction.retransmissions().stream())
                .findFirst();
        return again.map(copy -> Observed.of(true, copy))
                .or(() -> subject.request().filter(Observer::overUdp).map(request -> Observed.of(false, request)))
                .orElse(Observed.NOT_VISIBLE);
    }

    private static boolean overUdp(CapturedMessage request) {
        return request.transport()
                .or(() -> request.message().headers().via().flatMap(via -> Transport.named(via.transport())))
                .filter(transport -> transport == Transport.UDP)
                .isPresent();
    }

    private Observed provisional(Predicate<Integer> status) {
        return subject.responses().stream()
                .filter(response -> status.test(Transaction.status(response)))
                .findFirst()
                .map(response -> Observed.of(true, response))
                .orElseGet(() -> absent());
    }

    /** Where nothing was sent on, that can be said only of an element whose requests the trace would show. */
    private Observed behind(Predicate<Transaction> condition) {
        List<Transaction> children = children();
        Optional<Transaction> such = children.stream().filter(condition).findFirst();
        if (such.isPresent()) {
            return Observed.of(true, such.get().first());
        } else if (!children.isEmpty()) {
            return Observed.of(false, children.getLast().first());
        }
        return seenSending() && subject.request().isPresent()
                ? Observed.of(false, subject.first())
                : Observed.NOT_VISIBLE;
    }

    /** A leg that rang, or of which the end is missing, was neither silent nor answered. */
    private Observed silentBehind() {
        boolean open = children().stream()
                .anyMatch(child -> !child.silent() && child.finalCode().isEmpty());
        return open ? Observed.NOT_VISIBLE : behind(Transaction::silent);
    }

    /** Whether the trace was taken where requests of the element that answered can be seen. */
    private boolean seenSending() {
        Optional<String> host = subject.server().map(Endpoint::host);
        return flow.transactions().stream()
                .anyMatch(other ->
                        host.isPresent() && other.client().map(Endpoint::host).equals(host));
    }

    private List<Transaction> children() {
        return call.children(subject).stream()
                .filter(child -> child.method().equals(subject.method()))
                .toList();
    }

    private Observed handedOn() {
        Optional<String> own = subject.finalResponse().flatMap(Observer::toTag);
        return children().stream()
                .flatMap(child -> child.finalResponse().stream())
                .filter(response -> own.isPresent() && toTag(response).isPresent())
                .reduce((one, next) -> toTag(next).equals(own) ? next : one)
                .map(response -> Observed.of(toTag(response).equals(own), response))
                .orElse(Observed.NOT_VISIBLE);
    }

    private static Optional<String> toTag(CapturedMessage message) {
        return message.message().headers().to().flatMap(NameAddr::tag);
    }

    private Observed cause() {
        return subject.finalResponse()
                .flatMap(response -> response.message().headers().reasons().stream()
                        .filter(reason -> reason.protocol().equalsIgnoreCase("Q.850"))
                        .filter(reason -> reason.cause().isPresent())
                        .findFirst()
                        .map(reason -> Observed.value("" + reason.cause().getAsInt(), response)))
                .orElse(Observed.NOT_VISIBLE);
    }

    private Observed cancelled() {
        return subject.cancel().map(cancel -> Observed.of(true, cancel.first())).orElseGet(() -> absent());
    }

    /** Text traces show no packets but SIP. */
    private Observed transportFault() {
        Set<String> hosts = new HashSet<>();
        call.hops().forEach(hop -> hosts.add(hop.host()));
        call.transactions()
                .forEach(transaction -> Stream.of(transaction.client(), transaction.server())
                        .flatMap(Optional::stream)
                        .forEach(end -> hosts.add(end.host())));
        return flow.events().stream()
                .filter(event -> fault(event.kind()))
                .filter(event -> hosts.contains(event.from().host())
                        || hosts.contains(event.to().host()))
                .findFirst()
                .map(event ->
                        new Observed(Observed.Answer.YES, "", Optional.empty(), Optional.empty(), Optional.of(event)))
                .orElseGet(() -> captured() ? Observed.of(false, subject.first()) : Observed.NOT_VISIBLE);
    }

    private boolean captured() {
        return subject.first().position().frame().isPresent();
    }

    private static boolean fault(NetworkEvent.Kind kind) {
        return switch (kind) {
            case ICMP_UNREACHABLE, TCP_REFUSED, TCP_RESET, TCP_UNANSWERED, TLS_ALERT -> true;
            case DNS_NXDOMAIN, DNS_SERVFAIL, TLS_HANDSHAKE, DNS_ANSWER, DNS_UNANSWERED, FRAGMENT_MISSING -> false;
        };
    }

    private Observed request(Predicate<Headers> condition) {
        return subject.request()
                .map(request -> Observed.of(condition.test(request.message().headers()), request))
                .orElse(Observed.NOT_VISIBLE);
    }

    private Observed response(String header) {
        return subject.finalResponse()
                .map(response -> Observed.of(has(response.message().headers(), header), response))
                .orElse(Observed.NOT_VISIBLE);
    }

    /** What did not come can be denied only where request and final response were both seen. */
    private Observed absent() {
        return subject.finalResponse()
                .filter(response -> subject.request().isPresent())
                .map(response -> Observed.of(false, response))
                .orElse(Observed.NOT_VISIBLE);
    }

    private static boolean has(Headers headers, String name) {
        return headers.line(name).isPresent();
    }

    private static boolean viaTwice(Headers headers) {
        Set<String> hosts = new HashSet<>();
        return headers.vias().stream().map(Observer::sentBy).anyMatch(host -> !hosts.add(host));
    }

    private static String sentBy(Via via) {
        return via.host().toLowerCase(Locale.ROOT) + ":" + via.port().orElse(0);
    }
}

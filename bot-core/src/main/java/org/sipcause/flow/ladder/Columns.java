package org.sipcause.flow.ladder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipResponse;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/** Who took part in a call: its addresses put together to boxes by what the messages prove, a column for each. */
final class Columns {
    private static final int UNKNOWN = -1;

    private final IdentityHashMap<CapturedMessage, Transaction> hops = new IdentityHashMap<>();
    private final Boxes boxes = new Boxes();
    private final Map<Integer, Integer> columns = new LinkedHashMap<>();
    private final Call call;

    private Columns(Call call) {
        this.call = call;
    }

    static Columns of(CallFlow flow, Call call) {
        var columns = new Columns(call);
        call.transactions().forEach(hop -> hop.messages().forEach(message -> columns.hops.putIfAbsent(message, hop)));
        columns.gather(flow);
        call.messages().forEach(message -> {
            columns.column(columns.from(message));
            columns.column(columns.to(message));
        });
        return columns;
    }

    private void gather(CallFlow flow) {
        for (var message : call.messages()) {
            var from = from(message);
            var to = to(message);
            from.ifPresent(boxes::add);
            to.ifPresent(boxes::add);
            from.ifPresent(one -> to.ifPresent(other -> boxes.talk(one, other)));
        }
        boxes.joinPorts();
        var byNumber =
                call.transactions().stream().collect(Collectors.toMap(Transaction::number, hop -> hop, (a, b) -> a));
        for (var hop : call.transactions()) {
            if (hop.parent().isPresent()) { // a proxy: what received the one request sent the other
                Optional.ofNullable(byNumber.get(hop.parent().getAsInt()))
                        .flatMap(Transaction::server)
                        .ifPresent(received -> hop.client().ifPresent(sent -> boxes.same(received, sent)));
            }
        }
        var ids = new HashSet<>(call.callIds());
        for (var leg : flow.legs()) { // a B2BUA: a user agent to both sides
            if (leg.upper().message().headers().callId().filter(ids::contains).isPresent()) {
                to(leg.upper()).ifPresent(received -> from(leg.lower()).ifPresent(sent -> boxes.same(received, sent)));
            }
        }
        call.messages().forEach(this::sentBy);
    }

    /** The top Via of a request is its sender's own, and so is the Contact where no proxy has touched it yet (RFC 3261 §8.1.1). */
    private void sentBy(CapturedMessage message) {
        if (!(message.message() instanceof SipRequest request) || message.from().isEmpty()) {
            return;
        }
        var sender = message.from().get();
        var vias = request.headers().vias();
        vias.stream().findFirst().ifPresent(via -> boxes.same(sender, address(via)));
        if (vias.size() == 1 && request.method().equals("INVITE")) {
            request.headers().contacts().stream()
                    .findFirst()
                    .flatMap(contact -> contact.sipUri())
                    .ifPresent(uri -> boxes.same(
                            sender, new Endpoint(uri.host(), uri.port().orElse(5060))));
        }
    }

    private static Endpoint address(Via via) {
        return new Endpoint(via.host(), via.port().orElse(5060));
    }

    /** Who sent a message: by its packet, else the side of its transaction. */
    Optional<Endpoint> from(CapturedMessage message) {
        return message.from().or(() -> side(message, message.message() instanceof SipResponse));
    }

    /** Whom a message went to. */
    Optional<Endpoint> to(CapturedMessage message) {
        return message.to().or(() -> side(message, message.message() instanceof SipRequest));
    }

    private Optional<Endpoint> side(CapturedMessage message, boolean server) {
        return Optional.ofNullable(hops.get(message)).flatMap(hop -> server ? hop.server() : hop.client());
    }

    /** The transaction of a message, where it has one. */
    Optional<Transaction> hop(CapturedMessage message) {
        return Optional.ofNullable(hops.get(message));
    }

    /** The column of an address; a new one at the right end where it was not met before. */
    int column(Optional<Endpoint> who) {
        return columns.computeIfAbsent(who.map(boxes::box).orElse(UNKNOWN), missing -> columns.size());
    }

    /** The column of an address that the call showed, by its host where the port is another; empty for a stranger. */
    Optional<Integer> known(Endpoint who) {
        return boxes.addresses().entrySet().stream()
                .filter(box ->
                        box.getValue().stream().anyMatch(own -> own.host().equals(who.host())))
                .map(box -> columns.get(box.getKey()))
                .filter(column -> column != null)
                .findFirst();
    }

    /** The participants in the order of their columns; those that are marked stand out. */
    List<Participant> participants(List<Mark> marks) {
        var software = software();
        var names = names();
        var addresses = boxes.addresses();
        var failing = marks.stream()
                .filter(Mark::failing)
                .flatMap(mark -> mark.element().stream())
                .map(this::known)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var all = new ArrayList<Participant>();
        columns.forEach((box, column) -> {
            var own = addresses.getOrDefault(box, List.of());
            var name = own.isEmpty() ? "?" : names.getOrDefault(column, shown(own, addresses));
            all.add(new Participant(
                    Printable.line(name), own, Optional.ofNullable(software.get(column)), failing.contains(column)));
        });
        return List.copyOf(all);
    }

    /** The address, with its port where another column is the same host. */
    private static String shown(List<Endpoint> own, Map<Integer, List<Endpoint>> all) {
        var host = own.stream()
                .map(Endpoint::host)
                .filter(name -> !isAddress(name))
                .findFirst()
                .orElse(own.getFirst().host());
        var boxesOfHost = all.values().stream()
                .filter(box -> box.stream().anyMatch(who -> who.host().equals(host)))
                .count();
        return boxesOfHost > 1 ? own.getFirst().toString() : host;
    }

    /** What a sender calls itself in its own Via, where that is a name (RFC 3261 §18.1.1). */
    private Map<Integer, String> names() {
        var names = new LinkedHashMap<Integer, String>();
        for (var message : call.messages()) {
            if (message.message() instanceof SipRequest request) {
                request.headers()
                        .via()
                        .map(Via::host)
                        .filter(host -> !isAddress(host))
                        .ifPresent(host ->
                                message.from().ifPresent(from -> names.putIfAbsent(column(Optional.of(from)), host)));
            }
        }
        return names;
    }

    /**
     * User-Agent and Server of those who wrote them: a proxy passes on what others wrote, so that only a request with one Via and
     * a response to a request that went no further here speak for their sender.
     */
    private Map<Integer, String> software() {
        Set<Integer> parents = call.transactions().stream()
                .flatMap(hop -> hop.parent().stream().boxed())
                .collect(Collectors.toSet());
        var software = new LinkedHashMap<Integer, String>();
        for (var message : call.messages()) {
            var own = switch (message.message()) {
                case SipRequest request -> request.headers().vias().size() == 1;
                case SipResponse response ->
                    response.status() == 100
                            || hop(message)
                                    .filter(hop -> !parents.contains(hop.number()))
                                    .isPresent();
            };
            if (own) {
                message.message()
                        .headers()
                        .software()
                        .map(Printable::line)
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> software.putIfAbsent(column(from(message)), text));
            }
        }
        return software;
    }

    private static boolean isAddress(String host) {
        return host.isEmpty()
                || host.indexOf(':') >= 0
                || host.endsWith(".invalid")
                || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9') || c == '?');
    }
}

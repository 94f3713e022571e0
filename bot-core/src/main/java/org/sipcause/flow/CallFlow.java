package org.sipcause.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.MediaStream;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Remark;
import org.sipcause.trace.Trace;

/** What happened in one or more traces: their messages put together to transactions, dialogs and calls. */
public final class CallFlow {
    private final List<Trace> traces;
    private final Folded folded;
    private final List<Transaction> transactions;
    private final List<Dialog> dialogs;
    private final List<Call> calls;
    private final List<Leg> legs;
    private final List<Exchange> exchanges;
    private final List<Told> told;
    private final IdentityHashMap<CapturedMessage, CapturedMessage> copies;
    private final Optional<Captures> captures;
    private final Map<String, List<NetworkEvent>> eventsByHost;
    private final Map<String, Call> callsById;
    private final Map<Derived<?>, Object> derived = new ConcurrentHashMap<>();

    private CallFlow(
            Optional<Captures> captures,
            List<Trace> traces,
            Folded folded,
            List<Transaction> transactions,
            List<Call> calls,
            IdentityHashMap<CapturedMessage, CapturedMessage> copies) {
        this.captures = captures;
        this.traces = List.copyOf(traces);
        this.folded = folded;
        this.transactions = transactions;
        this.legs = Legs.of(calls);
        this.calls = LegJoining.join(calls, legs);
        this.dialogs = Dialog.of(transactions);
        this.exchanges = Exchange.of(this.calls);
        this.told = Hearing.of(this.calls, remarks());
        this.copies = copies;
        this.eventsByHost = byHost(events());
        this.callsById = byId(this.calls);
    }

    /** Puts the messages of traces together, in their order. Linear in their number. */
    public static CallFlow of(List<Trace> traces) {
        return of(traces, Folded.NONE);
    }

    /** The same for traces of which some calls were folded while they were read. */
    public static CallFlow of(List<Trace> traces, Folded folded) {
        return of(Optional.empty(), traces, folded);
    }

    /** Puts captures of one incident together: clocks aligned, and what several of them saw taken once. */
    public static CallFlow together(List<Trace> traces) {
        if (traces.isEmpty()) {
            return of(traces);
        }
        var captures = Captures.of(traces);
        return of(Optional.of(captures), List.of(captures.trace()), Folded.NONE);
    }

    private static CallFlow of(Optional<Captures> captures, List<Trace> traces, Folded folded) {
        var ids = new CallIds();
        var gathering = new TransactionGathering(ids);
        var gathered = new LinkedHashMap<String, CallGathering>();
        for (var trace : traces) {
            for (var message : trace.messages()) {
                gathering.add(message);
                gathered.computeIfAbsent(ids.of(message), missing -> new CallGathering())
                        .add(message);
            }
        }
        var transactions = gathering.transactions();
        transactions.forEach(
                transaction -> gathered.get(ids.of(transaction.first())).add(transaction));
        var calls = new ArrayList<Call>(gathered.size());
        gathered.values().forEach(call -> calls.add(call.freeze(calls.size())));
        return new CallFlow(captures, traces, folded, transactions, calls, gathering.copies());
    }

    /** The traces as they were read. */
    public List<Trace> traces() {
        return traces;
    }

    /** Where the traces are captures of one incident: their clocks, and who saw what. */
    public Optional<Captures> captures() {
        return captures;
    }

    /** The calls of which only the numbers were kept. */
    public Folded folded() {
        return folded;
    }

    /** Every message of every trace, in order. */
    public List<CapturedMessage> messages() {
        return traces.stream().flatMap(trace -> trace.messages().stream()).toList();
    }

    /** What the network said beside SIP. */
    public List<NetworkEvent> events() {
        return traces.stream().flatMap(trace -> trace.events().stream()).toList();
    }

    /** What the network said to or about a host, in order. */
    public List<NetworkEvent> eventsAt(String host) {
        return eventsByHost.getOrDefault(host, List.of());
    }

    /** The call that a Call-ID belongs to; the first where several do. */
    public Optional<Call> call(String callId) {
        return Optional.ofNullable(callsById.get(callId));
    }

    /** What is worked out of this flow once, however often it is asked for. */
    @SuppressWarnings("unchecked") // what stands beside a question is what that question worked out
    public <T> T get(Derived<T> wanted) {
        Object known = derived.get(wanted);
        if (known == null) {
            known = wanted.from().apply(this);
            derived.put(wanted, known);
        }
        return (T) known;
    }

    private static Map<String, List<NetworkEvent>> byHost(List<NetworkEvent> events) {
        var byHost = new HashMap<String, List<NetworkEvent>>();
        for (var event : events) {
            byHost.computeIfAbsent(event.from().host(), none -> new ArrayList<>())
                    .add(event);
            if (!event.from().host().equals(event.to().host())) {
                byHost.computeIfAbsent(event.to().host(), none -> new ArrayList<>())
                        .add(event);
            }
        }
        return byHost;
    }

    private static Map<String, Call> byId(List<Call> calls) {
        var byId = new HashMap<String, Call>();
        calls.forEach(call -> call.callIds().forEach(id -> byId.putIfAbsent(id, call)));
        return byId;
    }

    /** The RTP streams beside SIP. */
    public List<MediaStream> media() {
        return traces.stream().flatMap(trace -> trace.media().stream()).toList();
    }

    /** What the inputs say of messages without showing them. */
    public List<Remark> remarks() {
        return traces.stream().flatMap(trace -> trace.remarks().stream()).toList();
    }

    /** All transactions, one for each hop, in the order of their first messages. */
    public List<Transaction> transactions() {
        return transactions;
    }

    /** The dialogs that a 2xx to an INVITE made or that requests lie in. */
    public List<Dialog> dialogs() {
        return dialogs;
    }

    /** The calls, in the order of their first messages. */
    public List<Call> calls() {
        return calls;
    }

    /** The offers and answers of all calls. */
    public List<Exchange> exchanges() {
        return exchanges;
    }

    /** Whether there is a message, a folded call or a line about messages in it; where not, only the network speaks. */
    public boolean speaksOfSip() {
        return !messages().isEmpty() || !folded().isEmpty() || !remarks().isEmpty();
    }

    /** How calls ended that the messages do not show to the end, as the inputs say. */
    public List<Told> told() {
        return told;
    }

    /** What is told of the end of a call that the messages break off before. */
    public Optional<Told> toldOf(Call call) {
        return told.stream()
                .filter(end -> end.call().equals(OptionalInt.of(call.index())))
                .findFirst();
    }

    /** The pairs of Call-IDs that belong to one call, proven or likely. */
    public List<Leg> legs() {
        return legs;
    }

    /** The number of the first copy of a message that was sent again. */
    public OptionalInt retransmissionOf(CapturedMessage message) {
        return Optional.ofNullable(copies.get(message)).stream()
                .mapToInt(CapturedMessage::number)
                .findFirst();
    }
}

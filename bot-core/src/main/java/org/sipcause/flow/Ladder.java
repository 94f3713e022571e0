package org.sipcause.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * A call as a ladder: who took part, and who sent what to whom. Copies of a message are folded into its first arrow.
 *
 * @param participants in the order in which the call met them; columns of the drawing
 * @param arrows in the order of their messages
 * @param begin time of the first message
 */
public record Ladder(List<Participant> participants, List<Arrow> arrows, Optional<Instant> begin) {
    private static final Duration LONGEST = Duration.ofDays(365);

    public Ladder {
        participants = List.copyOf(participants);
        arrows = List.copyOf(arrows);
    }

    /**
     * One column.
     *
     * @param endpoint empty where the trace does not say who that is
     */
    public record Participant(Optional<Endpoint> endpoint) {}

    /**
     * One message on its way.
     *
     * @param from column, from 0
     * @param to column, from 0
     * @param label method or status, with the ISDN cause of a refusal in brackets
     * @param after since the first message of the ladder; empty also where one of them lacks its date
     * @param copies how often it was seen, the first included
     * @param failing whether this is the message where the call failed
     */
    public record Arrow(
            CapturedMessage message,
            int from,
            int to,
            String label,
            Optional<Duration> after,
            int copies,
            boolean failing) {}

    /** The ladder of a call; the messages with those numbers are marked as where it failed. */
    public static Ladder of(CallFlow flow, Call call, Set<Integer> failing) {
        var sides = sides(call);
        var columns = new HashMap<Optional<Endpoint>, Integer>();
        var copies = new HashMap<Integer, Integer>();
        for (var message : call.messages()) {
            flow.retransmissionOf(message).ifPresent(first -> copies.merge(first, 1, Integer::sum));
        }
        var begin = call.messages().stream()
                .flatMap(message -> message.at().stream())
                .findFirst();
        var arrows = new ArrayList<Arrow>();
        for (var message : call.messages()) {
            if (message.duplicateOf().isPresent()
                    || flow.retransmissionOf(message).isPresent()) {
                continue;
            }
            var hop = Optional.ofNullable(sides.get(message));
            var answer = message.message() instanceof SipResponse;
            var from = message.from().or(() -> hop.flatMap(tx -> answer ? tx.server() : tx.client()));
            var to = message.to().or(() -> hop.flatMap(tx -> answer ? tx.client() : tx.server()));
            arrows.add(new Arrow(
                    message,
                    column(columns, from),
                    column(columns, to),
                    label(message),
                    message.at()
                            .flatMap(at -> begin.map(first -> Duration.between(first, at)))
                            .filter(time -> time.abs().compareTo(LONGEST) < 0),
                    1 + copies.getOrDefault(message.number(), 0),
                    failing.contains(message.number())));
        }
        return new Ladder(participants(columns), arrows, begin);
    }

    private static IdentityHashMap<CapturedMessage, Transaction> sides(Call call) {
        var sides = new IdentityHashMap<CapturedMessage, Transaction>();
        call.transactions().forEach(hop -> hop.messages().forEach(message -> sides.putIfAbsent(message, hop)));
        return sides;
    }

    private static int column(Map<Optional<Endpoint>, Integer> columns, Optional<Endpoint> who) {
        return columns.computeIfAbsent(who, missing -> columns.size());
    }

    private static List<Participant> participants(Map<Optional<Endpoint>, Integer> columns) {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Participant(entry.getKey()))
                .toList();
    }

    private static String label(CapturedMessage message) {
        return switch (message.message()) {
            case SipRequest request -> request.method();
            case SipResponse response ->
                response.headers().reasons().stream()
                        .filter(reason -> reason.protocol().equalsIgnoreCase("Q.850"))
                        .flatMapToInt(reason -> reason.cause().stream())
                        .mapToObj(cause -> response.status() + " (" + cause + ")")
                        .findFirst()
                        .orElseGet(() -> Integer.toString(response.status()));
        };
    }
}

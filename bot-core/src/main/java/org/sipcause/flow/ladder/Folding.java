package org.sipcause.flow.ladder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Transaction;
import org.sipcause.sdp.Sdp;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipRequest;
import org.sipcause.trace.CapturedMessage;

/** Folds runs of exchanges that only keep a call alive: all accepted, none marked, nothing changed by them. */
final class Folding {
    /** Methods that say nothing of the call itself while they are accepted. */
    private static final Set<String> CHATTER =
            Set.of("OPTIONS", "INFO", "MESSAGE", "UPDATE", "INVITE", "REGISTER", "SUBSCRIBE", "NOTIFY");

    /** Exchanges in a row that are still shown one by one. */
    private static final int FEW = 2;

    private Folding() {}

    /** The same arrows with each long run of chatter as one row. */
    static List<Row> fold(List<Row.Arrow> arrows, Columns columns, Phrases phrases) {
        var quiet = chatter(arrows, columns);
        var rows = new ArrayList<Row>();
        for (var at = 0; at < arrows.size(); ) {
            var end = Math.min(quiet.nextClearBit(at), arrows.size());
            var run = arrows.subList(at, end);
            var kinds = kinds(run, columns);
            if (kinds.values().stream().mapToInt(Integer::intValue).sum() > FEW) {
                rows.add(folded(run, kinds, phrases));
            } else {
                rows.addAll(run);
            }
            if (end < arrows.size()) {
                rows.add(arrows.get(end));
            }
            at = end + 1;
        }
        return rows;
    }

    /** How often each method was sent, a request that proxies carried on counted once. */
    private static Map<String, Integer> kinds(List<Row.Arrow> run, Columns columns) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var arrow : run) {
            var begun = columns.hop(arrow.message()).filter(hop -> hop.parent().isEmpty());
            if (arrow.request() && begun.isPresent() && !arrow.label().equals("ACK")) {
                counts.merge(arrow.label(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Row folded(List<Row.Arrow> run, Map<String, Integer> counts, Phrases phrases) {
        var kinds = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " ×" + entry.getValue())
                .collect(Collectors.joining(", "));
        var first = run.getFirst().after();
        var lasting = first.flatMap(begun -> run.getLast().after().map(over -> over.minus(begun)))
                .filter(time -> !time.isNegative())
                .orElse(Duration.ZERO);
        return new Row.Fold(
                run.stream().mapToInt(Row.Arrow::left).min().orElse(0),
                run.stream().mapToInt(Row.Arrow::right).max().orElse(0),
                phrases.of("fold", Map.of("kinds", kinds, "count", "" + run.size())),
                run.size(),
                first,
                lasting);
    }

    /** The indexes of arrows that are chatter; what began the call is none. */
    private static BitSet chatter(List<Row.Arrow> arrows, Columns columns) {
        var descriptions = new HashMap<String, String>();
        var marked = Stream.concat(
                        arrows.stream().limit(1),
                        arrows.stream().filter(arrow -> arrow.mark().isPresent()))
                .flatMap(arrow -> columns.hop(arrow.message()).stream())
                .map(Transaction::number)
                .collect(Collectors.toSet());
        var idle = new HashSet<Integer>();
        var quiet = new BitSet();
        var accepted = -1L;
        for (var at = 0; at < arrows.size(); at++) {
            var message = arrows.get(at).message();
            var hop = columns.hop(message);
            if (hop.isEmpty()) {
                continue;
            }
            var number = hop.get().number();
            if (arrows.get(at).request()
                    && !changes(message, descriptions)
                    && idle(hop.get())
                    && !marked.contains(number)) {
                idle.add(number);
            }
            if (idle.contains(number)) {
                quiet.set(at);
                accepted = sequence(message);
            } else if (acknowledges(message, accepted)) {
                quiet.set(at);
            }
        }
        return quiet;
    }

    private static long sequence(CapturedMessage message) {
        return message.message().headers().cseq().map(cseq -> cseq.number()).orElse(-1L);
    }

    /** Whether it is the ACK to the refresh just before it. */
    private static boolean acknowledges(CapturedMessage message, long accepted) {
        return message.message() instanceof SipRequest request
                && request.method().equals("ACK")
                && sequence(message) == accepted
                && Exchange.description(message).isEmpty();
    }

    /** Whether the exchange was accepted and could only keep alive what was there; an OPTIONS may be refused, it is an answer too. */
    private static boolean idle(Transaction hop) {
        var code = hop.finalCode().orElse(0);
        var outside = Set.of("OPTIONS", "REGISTER", "SUBSCRIBE", "MESSAGE").contains(hop.method());
        return CHATTER.contains(hop.method())
                && hop.request()
                        .filter(request -> request.message().bodyText().startsWith("SIP/2.0 "))
                        .isEmpty()
                && (code / 100 == 2 || (hop.method().equals("OPTIONS") && code >= 200))
                && hop.retransmissions().isEmpty()
                && (outside || hop.isInDialog());
    }

    /** Whether a request brings another session description than its sender's last one (RFC 3264 §8, RFC 4028 §7.4), or asks for one. */
    private static boolean changes(CapturedMessage message, Map<String, String> descriptions) {
        var sender = message.message().headers().from().flatMap(NameAddr::tag).orElse("");
        var now = Exchange.description(message).flatMap(Sdp::origin).map(Object::toString);
        if (now.isEmpty()) {
            return message.message() instanceof SipRequest request
                    && request.method().equals("INVITE");
        }
        return !now.get().equals(descriptions.put(sender, now.get()));
    }
}

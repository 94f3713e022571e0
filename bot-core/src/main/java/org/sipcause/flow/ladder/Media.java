package org.sipcause.flow.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.MediaStream;

/** What a call's media did beside its messages: early media, hold, RTP seen, and RTP that should be there and is not. */
final class Media {
    private static final int MOST_STREAMS = 8;

    private final CallFlow flow;
    private final Call call;
    private final Columns columns;
    private final Optional<Instant> begin;
    private final Phrases phrases;

    Media(CallFlow flow, Call call, Columns columns, Optional<Instant> begin, Phrases phrases) {
        this.flow = flow;
        this.call = call;
        this.columns = columns;
        this.begin = begin;
        this.phrases = phrases;
    }

    /** Packets of all streams between two columns, one way. */
    private record Flow(Endpoint to, Optional<Duration> first, Duration lasting, long packets, long lost) {
        Flow plus(Flow more) {
            return new Flow(
                    to,
                    first,
                    lasting.compareTo(more.lasting) >= 0 ? lasting : more.lasting,
                    packets + more.packets,
                    lost + more.lost);
        }
    }

    /** Puts the strips where they belong among rows. */
    void into(List<Row> rows) {
        early(rows);
        hold(rows);
        rtp(rows);
    }

    /** The rows that each strip of early media or hold lasts for: to the next final response, or to the next exchange of media. */
    static List<Ladder.Band> bands(List<Row> rows) {
        var bands = new ArrayList<Ladder.Band>();
        for (var at = 0; at < rows.size(); at++) {
            if (rows.get(at) instanceof Row.Strip strip
                    && (strip.kind() == Row.Kind.EARLY_MEDIA || strip.kind() == Row.Kind.HOLD)) {
                var last = at;
                while (last + 1 < rows.size() && !ends(rows.get(last + 1), strip)) {
                    last++;
                }
                bands.add(new Ladder.Band(strip.kind(), at, last, strip.left(), strip.right()));
            }
        }
        return bands;
    }

    private static boolean ends(Row row, Row.Strip strip) {
        return switch (row) {
            case Row.Arrow arrow
            when strip.kind() == Row.Kind.EARLY_MEDIA ->
                arrow.message().message() instanceof SipResponse response
                        && response.status() >= 200
                        && method(arrow).equals("INVITE");
            case Row.Arrow arrow ->
                arrow.label().equals("BYE")
                        || (arrow.request()
                                && Exchange.description(arrow.message()).isPresent());
            case Row.Fold _, Row.Gap _, Row.Strip _, Row.Cause _, Row.Rest _ -> false;
        };
    }

    private static String method(Row.Arrow arrow) {
        return arrow.message()
                .message()
                .headers()
                .cseq()
                .map(cseq -> cseq.method())
                .orElse("");
    }

    /** The first provisional response with a description that reached the caller, before the answer (RFC 3960 §2). */
    private void early(List<Row> rows) {
        var outer = call.attempts().stream()
                .filter(attempt -> attempt.isInvite() && !attempt.isInDialog())
                .flatMap(attempt -> attempt.provisionals().stream())
                .filter(response -> Exchange.description(response).isPresent())
                .findFirst();
        outer.ifPresent(response -> {
            var at = index(rows, response);
            var first = rows.stream()
                    .filter(Row.Arrow.class::isInstance)
                    .map(Row.Arrow.class::cast)
                    .filter(arrow -> !arrow.request()
                            && Exchange.description(arrow.message()).isPresent())
                    .findFirst();
            if (at >= 0 && first.isPresent()) {
                var to = ((Row.Arrow) rows.get(at)).to();
                rows.add(
                        at + 1,
                        new Row.Strip(
                                Row.Kind.EARLY_MEDIA,
                                first.get().from(),
                                to,
                                true,
                                phrases.of("early-media"),
                                rows.get(at).after()));
            }
        });
    }

    /** Offers inside the dialog that stop one direction or both (RFC 3264 §8.4); the strip stands behind the answer. */
    private void hold(List<Row> rows) {
        for (var exchange : flow.exchanges()) {
            if (exchange.call().index() != call.index() || exchange.initial() || !held(exchange)) {
                continue;
            }
            var at = index(rows, exchange.answering());
            if (at >= 0) {
                var arrow = (Row.Arrow) rows.get(at);
                var who = columns.participants(List.of()).get(arrow.to()).name();
                var path = Row.arrows(rows).stream()
                        .filter(other -> sequence(other).equals(sequence(arrow)))
                        .toList();
                rows.add(
                        at + 1,
                        new Row.Strip(
                                Row.Kind.HOLD,
                                path.stream().mapToInt(Row.Arrow::left).min().orElse(arrow.left()),
                                path.stream().mapToInt(Row.Arrow::right).max().orElse(arrow.right()),
                                true,
                                phrases.of("hold", Map.of("who", who)),
                                arrow.after()));
            }
        }
    }

    /** What all copies of an exchange on their way have in common. */
    private static List<Optional<String>> sequence(Row.Arrow arrow) {
        var headers = arrow.message().message().headers();
        return List.of(headers.value("CSeq"), headers.callId(), headers.from().flatMap(NameAddr::tag));
    }

    private static boolean held(Exchange exchange) {
        return exchange.pairs().stream()
                .filter(pair ->
                        pair.offered().type().equals("audio") && !pair.offered().rejected())
                .anyMatch(pair -> !exchange.offer().direction(pair.offered()).receives()
                        || exchange.offer()
                                .connection(pair.offered())
                                .filter(to -> to.unspecified())
                                .isPresent());
    }

    private void rtp(List<Row> rows) {
        if (flow.media().isEmpty()) {
            return; // a capture of SIP alone says nothing of media
        }
        var places = places();
        var flows = new LinkedHashMap<List<Integer>, Flow>();
        for (var stream : flow.media()) {
            if (!places.containsKey(stream.from()) && !places.containsKey(stream.to())) {
                continue; // of another call
            }
            var from = column(stream.from(), places);
            var to = column(stream.to(), places);
            if (from.isPresent() && to.isPresent() && !from.equals(to)) {
                flows.merge(List.of(from.get(), to.get()), flow(stream), Flow::plus);
            }
        }
        flows.entrySet().stream().limit(MOST_STREAMS).forEach(one -> {
            var seen = one.getValue();
            var values = Map.of(
                    "to",
                    seen.to().toString(),
                    "count",
                    "" + seen.packets(),
                    "time",
                    Times.lasting(seen.lasting()),
                    "lost",
                    "" + seen.lost());
            var words = phrases.of(seen.lost() > 0 ? "rtp-lost" : "rtp", values);
            insert(
                    rows,
                    new Row.Strip(
                            Row.Kind.RTP, one.getKey().getFirst(), one.getKey().getLast(), false, words, seen.first()));
        });
        absent(rows, flows);
    }

    /** Where the call was answered and RTP went one way only, says so of the other way. */
    private void absent(List<Row> rows, Map<List<Integer>, Flow> flows) {
        for (var way : List.copyOf(flows.keySet())) {
            var back = way.reversed();
            if (!flows.containsKey(back) && answered()) {
                insert(
                        rows,
                        new Row.Strip(
                                Row.Kind.NO_RTP,
                                back.getFirst(),
                                back.getLast(),
                                false,
                                phrases.of("no-rtp"),
                                flows.get(way).first()));
            }
        }
    }

    private boolean answered() {
        return flow.exchanges().stream()
                .filter(exchange -> exchange.call().index() == call.index() && exchange.initial())
                .flatMap(exchange -> exchange.audio().stream())
                .anyMatch(pair -> pair.offered().direction().isEmpty()
                        && pair.answered().direction().isEmpty());
    }

    private Flow flow(MediaStream stream) {
        var first = stream.first().flatMap(at -> begin.map(since -> Duration.between(since, at)));
        var lasting = stream.first()
                .flatMap(from -> stream.last().map(to -> Duration.between(from, to)))
                .orElse(Duration.ZERO);
        return new Flow(stream.to(), first, lasting, stream.packets(), stream.lost());
    }

    /** Where descriptions ask media to be sent, and the column of the one who wrote it first. */
    private Map<Endpoint, Integer> places() {
        var places = new HashMap<Endpoint, Integer>();
        for (var message : call.messages()) {
            Exchange.description(message)
                    .ifPresent(sdp -> sdp.media().stream()
                            .filter(medium -> medium.port() > 0 && medium.port() <= 65_535)
                            .forEach(medium -> sdp.connection(medium)
                                    .ifPresent(to -> places.putIfAbsent(
                                            new Endpoint(to.address(), medium.port()),
                                            columns.column(columns.from(message))))));
        }
        return places;
    }

    private Optional<Integer> column(Endpoint who, Map<Endpoint, Integer> places) {
        return Optional.ofNullable(places.get(who)).or(() -> columns.known(who));
    }

    private static int index(List<Row> rows, CapturedMessage message) {
        for (var at = 0; at < rows.size(); at++) {
            if (rows.get(at) instanceof Row.Arrow arrow && arrow.message().equals(message)) {
                return at;
            }
        }
        return -1;
    }

    /** Behind everything that began before it. */
    private static void insert(List<Row> rows, Row.Strip strip) {
        var at = rows.size();
        if (strip.after().isPresent()) {
            while (at > 0 && !before(rows.get(at - 1), strip)) {
                at--;
            }
        }
        rows.add(at, strip);
    }

    private static boolean before(Row row, Row.Strip strip) {
        return row.after()
                .filter(after -> after.compareTo(strip.after().orElseThrow()) <= 0)
                .isPresent();
    }
}

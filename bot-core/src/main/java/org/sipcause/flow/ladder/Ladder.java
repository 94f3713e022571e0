package org.sipcause.flow.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;

/**
 * A call as a ladder, ready to be drawn by whatever draws it: copies of a message are folded into its first arrow, exchanges that
 * only keep the call alive into one row, silences are rows, and so are media and what was found.
 *
 * @param participants columns of the drawing, in the order in which the call met them
 * @param rows from top to bottom
 * @param bands which rows lie in early media or on hold
 * @param begin when the first message was seen
 */
public record Ladder(List<Participant> participants, List<Row> rows, List<Band> bands, Optional<Beginning> begin) {
    /** Rows above which the rest is only counted. */
    static final int MOST_ROWS = 1200;

    private static final Duration QUIET = Duration.ofSeconds(2);

    /** Two times further apart than this lack a date. */
    private static final Duration LONGEST = Duration.ofDays(365);

    public Ladder {
        participants = List.copyOf(participants);
        rows = List.copyOf(rows);
        bands = List.copyOf(bands);
    }

    /**
     * Rows that something lasts for.
     *
     * @param first index of its strip
     * @param last index of the row that ends it, included
     */
    public record Band(Row.Kind kind, int first, int last, int left, int right) {}

    /** The ladder of a call with marks at the messages that a finding rests on. */
    public static Ladder of(CallFlow flow, Call call, List<Mark> marks, Phrases phrases) {
        var columns = Columns.of(flow, call);
        var begin = call.messages().stream()
                .flatMap(message -> message.at().stream())
                .findFirst();
        var arrows = arrows(flow, call, columns, begin, marks, phrases);
        var rows = new ArrayList<Row>(Folding.fold(arrows, columns, phrases));
        var strips = new Media(flow, call, columns, begin, phrases);
        strips.into(rows);
        quiet(rows);
        causes(rows, marks);
        var participants = columns.participants(marks);
        if (rows.size() > MOST_ROWS) {
            var rest = rows.subList(MOST_ROWS, rows.size());
            var words = phrases.of("rest", Map.of("count", "" + rest.size()));
            rest.clear();
            rows.add(new Row.Rest(0, participants.size() - 1, words));
        }
        return new Ladder(participants, rows, Media.bands(rows), Beginning.of(call.messages()));
    }

    /** A time of day, or a time since the beginning, as the trace allows it. */
    Optional<String> time(Optional<Duration> after, boolean first) {
        return first ? begin.flatMap(Beginning::clock).or(() -> time(after, false)) : after.flatMap(this::since);
    }

    /** A time since the beginning. */
    public Optional<String> since(Duration after) {
        return begin.map(first -> first.since(after));
    }

    private static List<Row.Arrow> arrows(
            CallFlow flow, Call call, Columns columns, Optional<Instant> begin, List<Mark> marks, Phrases phrases) {
        var copies = new HashMap<Integer, List<CapturedMessage>>();
        for (var message : call.messages()) {
            flow.retransmissionOf(message)
                    .ifPresent(first -> copies.computeIfAbsent(first, missing -> new ArrayList<>())
                            .add(message));
        }
        var byMessage = new HashMap<Integer, Mark>();
        marks.forEach(mark -> mark.message().ifPresent(number -> byMessage.putIfAbsent(number, mark)));
        var carried = new HashMap<List<Integer>, String>();
        var arrows = new ArrayList<Row.Arrow>();
        for (var message : call.messages()) {
            if (message.duplicateOf().isPresent()
                    || flow.retransmissionOf(message).isPresent()) {
                continue;
            }
            var from = columns.column(columns.from(message));
            var to = columns.column(columns.to(message));
            var again = copies.getOrDefault(message.number(), List.of());
            var transport = message.transport().map(Enum::name).or(() -> via(message));
            var news = transport.filter(name ->
                    !name.equals(carried.put(List.of(Math.min(from, to), Math.max(from, to)), name)));
            var marked = again.stream()
                    .map(copy -> byMessage.get(copy.number()))
                    .filter(mark -> mark != null)
                    .findFirst();
            arrows.add(new Row.Arrow(
                    message,
                    from,
                    to,
                    label(message),
                    phrase(message),
                    Detail.of(message, phrases),
                    news,
                    after(message, begin),
                    1 + again.size(),
                    over(message, again),
                    Optional.ofNullable(byMessage.get(message.number())).or(() -> marked)));
        }
        return arrows;
    }

    private static Optional<String> via(CapturedMessage message) {
        return message.message().headers().via().map(via -> Printable.line(via.transport(), 8));
    }

    private static Duration over(CapturedMessage message, List<CapturedMessage> again) {
        return again.isEmpty()
                ? Duration.ZERO
                : message.at()
                        .flatMap(first -> again.getLast().at().map(last -> Duration.between(first, last)))
                        .orElse(Duration.ZERO);
    }

    private static Optional<Duration> after(CapturedMessage message, Optional<Instant> begin) {
        return message.at()
                .flatMap(at -> begin.map(first -> Duration.between(first, at)))
                .filter(time -> time.abs().compareTo(LONGEST) < 0);
    }

    private static String label(CapturedMessage message) {
        return switch (message.message()) {
            case SipRequest request -> Printable.line(request.method(), 24);
            case SipResponse response ->
                response.headers().reasons().stream()
                        .filter(reason -> reason.protocol().equalsIgnoreCase("Q.850"))
                        .flatMapToInt(reason -> reason.cause().stream())
                        .mapToObj(cause -> response.status() + " (" + cause + ")")
                        .findFirst()
                        .orElseGet(() -> Integer.toString(response.status()));
        };
    }

    private static String phrase(CapturedMessage message) {
        return message.message() instanceof SipResponse response ? Printable.line(response.reason(), 60) : "";
    }

    /** Puts a row before each one that came long after what is above it. */
    private static void quiet(List<Row> rows) {
        Optional<Duration> last = Optional.empty();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var now = row.after();
            if (now.isPresent() && last.isPresent()) {
                var lasting = now.get().minus(last.get());
                if (lasting.compareTo(QUIET) >= 0) {
                    rows.add(at++, new Row.Gap(row.left(), row.right(), last, lasting));
                }
            }
            last = ended(row).or(() -> now).isPresent() ? ended(row).or(() -> now) : last;
        }
    }

    /** When a row was over: the last of folded exchanges; copies of a message are not waited for. */
    private static Optional<Duration> ended(Row row) {
        return switch (row) {
            case Row.Fold fold -> fold.after().map(after -> after.plus(fold.lasting()));
            case Row.Arrow _, Row.Gap _, Row.Strip _, Row.Cause _, Row.Rest _ -> Optional.empty();
        };
    }

    /** Puts what was found behind the message that shows it; what no message shows, at the end. */
    private static void causes(List<Row> rows, List<Mark> marks) {
        var open = new ArrayList<>(marks);
        for (var at = 0; at < rows.size(); at++) {
            if (rows.get(at) instanceof Row.Arrow arrow && arrow.mark().isPresent()) {
                var mark = arrow.mark().get();
                if (open.remove(mark) && !mark.cause().isEmpty()) {
                    rows.add(
                            ++at,
                            new Row.Cause(arrow.left(), arrow.right(), Printable.line(mark.cause()), mark.failing()));
                }
            }
        }
        open.stream()
                .filter(mark -> !mark.cause().isEmpty())
                .forEach(mark -> rows.add(new Row.Cause(0, 0, Printable.line(mark.cause()), mark.failing())));
    }
}

package org.sipcause.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.flow.ClockBounds.Estimate;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Skipped;
import org.sipcause.trace.Trace;

/**
 * Several captures of one incident, put together: times corrected to the first one's clock, messages in that order and
 * numbered anew, and further sightings of one message marked as duplicates of the first.
 */
public final class Captures {
    /** Below T1, the first interval at which a message is sent again (RFC 3261 §17.1.1.1), and above any usable path. */
    private static final Duration ONE_MESSAGE = Duration.ofMillis(400);

    private final List<Capture> captures;
    private final Trace trace;
    private final List<Integer> captureOf;
    private final Map<Integer, Integer> sameAs;

    private Captures(List<Capture> captures, Trace trace, List<Integer> captureOf, Map<Integer, Integer> sameAs) {
        this.captures = List.copyOf(captures);
        this.trace = trace;
        this.captureOf = List.copyOf(captureOf);
        this.sameAs = sameAs;
    }

    /** A message on its way into the common order. */
    private record Seen(int capture, CapturedMessage message, Optional<Instant> at, Instant order) {}

    /** Puts at least one trace together. */
    static Captures of(List<Trace> traces) {
        var clocks = ClockAlignment.of(traces);
        var ordered = new ArrayList<Seen>();
        var events = new ArrayList<NetworkEvent>();
        var unread = new ArrayList<Skipped>();
        for (var i = 0; i < traces.size(); i++) {
            var capture = traces.get(i);
            var ahead = Duration.ofNanos(clocks.get(i).map(Estimate::ahead).orElse(0L));
            var last = Instant.MAX;
            for (var message : capture.messages()) {
                var at = message.at().map(time -> time.minus(ahead));
                last = at.orElse(last);
                ordered.add(new Seen(i, message, at, last));
            }
            capture.events().forEach(event -> events.add(corrected(event, ahead)));
            capture.unread()
                    .forEach(
                            skipped -> unread.add(new Skipped(capture.name() + ", " + skipped.where(), skipped.why())));
        }
        ordered.sort(Comparator.comparing(Seen::order));
        events.sort(Comparator.comparing(event -> event.at().orElse(Instant.MAX)));
        var captures = new ArrayList<Capture>();
        for (var i = 0; i < traces.size(); i++) {
            captures.add(new Capture(
                    traces.get(i).name(),
                    clocks.get(i).map(clock -> Duration.ofNanos(clock.ahead())),
                    clocks.get(i).map(clock -> Duration.ofNanos(clock.uncertainty()))));
        }
        return numbered(captures, traces, ordered, events, unread);
    }

    private static Captures numbered(
            List<Capture> captures,
            List<Trace> traces,
            List<Seen> ordered,
            List<NetworkEvent> events,
            List<Skipped> unread) {
        var numbers = new HashMap<List<Integer>, Integer>();
        for (var i = 0; i < ordered.size(); i++) {
            numbers.put(
                    List.of(ordered.get(i).capture(), ordered.get(i).message().number()), i + 1);
        }
        var sameAs = sightings(ordered);
        var messages = new ArrayList<CapturedMessage>(ordered.size());
        for (var i = 0; i < ordered.size(); i++) {
            var seen = ordered.get(i);
            var first = Optional.ofNullable(sameAs.get(i + 1)).orElse(i + 1);
            var duplicateOf = seen.message().duplicateOf().isPresent()
                    ? OptionalInt.of(numbers.getOrDefault(
                            List.of(seen.capture(), seen.message().duplicateOf().getAsInt()), i + 1))
                    : first == i + 1 ? OptionalInt.empty() : OptionalInt.of(first);
            messages.add(new CapturedMessage(
                    i + 1,
                    seen.message().message(),
                    seen.at(),
                    seen.message().times(),
                    seen.message().from(),
                    seen.message().to(),
                    seen.message().transport(),
                    seen.message().position(),
                    duplicateOf));
        }
        var name = String.join(", ", traces.stream().map(Trace::name).toList());
        var format = traces.stream().flatMap(read -> read.format().stream()).findFirst();
        return new Captures(
                captures,
                new Trace(
                        name,
                        format,
                        messages,
                        unread,
                        events,
                        traces.stream().flatMap(read -> read.media().stream()).toList(),
                        traces.stream().flatMap(read -> read.remarks().stream()).toList(),
                        traces.stream()
                                .flatMap(read -> read.repaired().stream())
                                .distinct()
                                .toList()),
                ordered.stream().map(Seen::capture).toList(),
                sameAs);
    }

    /** For each message seen at several points, the number of its first sighting; that one itself included. */
    private static Map<Integer, Integer> sightings(List<Seen> ordered) {
        var open = new HashMap<SightingKey, List<List<Integer>>>();
        for (var i = 0; i < ordered.size(); i++) {
            var seen = ordered.get(i);
            var key = SightingKey.of(seen.message());
            if (key.isEmpty() || seen.message().duplicateOf().isPresent()) {
                continue;
            }
            var number = i + 1;
            var known = open.computeIfAbsent(key.get(), none -> new ArrayList<>());
            known.stream()
                    .filter(sightings -> isAnother(sightings, seen, ordered))
                    .findFirst()
                    .ifPresentOrElse(
                            sightings -> sightings.add(number), () -> known.add(new ArrayList<>(List.of(number))));
        }
        var sameAs = new LinkedHashMap<Integer, Integer>();
        open.values().stream()
                .flatMap(List::stream)
                .filter(sightings -> sightings.size() > 1)
                .forEach(sightings -> sightings.forEach(number -> sameAs.put(number, sightings.getFirst())));
        return sameAs;
    }

    private static boolean isAnother(List<Integer> sightings, Seen seen, List<Seen> ordered) {
        var first = ordered.get(sightings.getFirst() - 1);
        return sightings.stream().noneMatch(number -> ordered.get(number - 1).capture() == seen.capture())
                && first.at()
                        .flatMap(earlier -> seen.at().map(at -> Duration.between(earlier, at)))
                        .map(apart -> apart.compareTo(ONE_MESSAGE) < 0)
                        .orElse(true);
    }

    private static NetworkEvent corrected(NetworkEvent event, Duration ahead) {
        return new NetworkEvent(
                event.kind(),
                event.frame(),
                event.at().map(at -> at.minus(ahead)),
                event.from(),
                event.to(),
                event.what(),
                event.about());
    }

    /** The captures, in the order given. */
    public List<Capture> captures() {
        return captures;
    }

    /** All of them as one trace. */
    Trace trace() {
        return trace;
    }

    /** Every sighting, in corrected order. */
    public List<CapturedMessage> messages() {
        return trace.messages();
    }

    /** Index of the capture that a message of the common order was seen in. */
    public int captureOf(CapturedMessage message) {
        return captureOf.get(message.number() - 1);
    }

    /** The number of the first sighting of a message that was seen at several points, this first one included. */
    public OptionalInt sameAs(CapturedMessage message) {
        var first = sameAs.get(message.number());
        return first == null ? OptionalInt.empty() : OptionalInt.of(first);
    }

    /** Every message seen at several points with all its sightings, in order. */
    public List<List<CapturedMessage>> sightings() {
        var sightings = new LinkedHashMap<Integer, List<CapturedMessage>>();
        for (var message : trace.messages()) {
            sameAs(message)
                    .ifPresent(first -> sightings
                            .computeIfAbsent(first, none -> new ArrayList<>())
                            .add(message));
        }
        return List.copyOf(sightings.values());
    }
}

package org.sipcause.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * A message that one capture saw on its way and another one, further on along the same hop, did not.
 *
 * @param sent as it was seen, the last copy where all of them are missing
 * @param copies how many copies were seen and did not arrive
 * @param arrived a copy that did; empty where none did
 * @param missingIn index of the capture that should have seen it
 * @param during whether that capture shows other messages both before and after it; else it may have ended already
 */
public record Lost(CapturedMessage sent, int copies, Optional<CapturedMessage> arrived, int missingIn, boolean during) {
    /** The messages that were lost between captures, one for each message however often it was sent, in order. */
    public static List<Lost> between(Captures captures) {
        return new Search(captures).all();
    }

    private static final class Search {
        private final Captures captures;
        private final List<CapturedMessage> messages;
        private final Map<Integer, Set<Integer>> seenIn = new HashMap<>();
        private final List<View> views = new ArrayList<>();

        Search(Captures captures) {
            this.captures = captures;
            this.messages = captures.messages();
            captures.captures().forEach(capture -> views.add(new View()));
            for (var message : messages) {
                var first = captures.sameAs(message).orElse(message.number());
                seenIn.computeIfAbsent(first, none -> new HashSet<>()).add(captures.captureOf(message));
                views.get(captures.captureOf(message)).saw(message);
            }
            for (var message : messages) {
                var first = captures.sameAs(message).orElse(message.number());
                seenIn.get(first).forEach(capture -> views.get(capture).hops.add(hop(message)));
            }
        }

        List<Lost> all() {
            var lost = new HashMap<List<Object>, Lost>();
            var order = new ArrayList<List<Object>>();
            var arrived = new HashMap<List<Object>, CapturedMessage>();
            for (var message : messages) {
                var key = SightingKey.of(message);
                if (key.isEmpty() || message.duplicateOf().isPresent()) {
                    continue;
                }
                var seen = seenIn.get(message.number());
                for (var other = 0; other < views.size(); other++) {
                    List<Object> place = List.of(key.get(), other);
                    if (seen.contains(other)) {
                        arrived.putIfAbsent(place, message);
                    } else if (seen.size() == 1 && isLost(message, captures.captureOf(message), other)) {
                        var known = Optional.ofNullable(lost.get(place));
                        if (known.isEmpty()) {
                            order.add(place);
                        }
                        var copies = known.map(Lost::copies).orElse(0) + 1;
                        var during = views.get(other).goesOn(message);
                        lost.put(place, new Lost(message, copies, Optional.empty(), other, during));
                    }
                }
            }
            return order.stream()
                    .map(place -> lost.get(place).butArrived(Optional.ofNullable(arrived.get(place))))
                    .toList();
        }

        /** Whether the other capture lies further on along the same hop, was running already, and did not see it. */
        private boolean isLost(CapturedMessage message, int here, int there) {
            var one = views.get(here);
            var other = views.get(there);
            var from = message.from().map(Endpoint::host).orElse("");
            var to = message.to().map(Endpoint::host).orElse("");
            return other.begunBefore(message)
                    && other.isTied(captures, there)
                    && other.hops.contains(hop(message))
                    && !from.equals(to)
                    && (other.stands(to) || one.stands(from));
        }

        private static Set<String> hop(CapturedMessage message) {
            var hosts = new HashSet<String>();
            message.from().map(Endpoint::host).ifPresent(hosts::add);
            message.to().map(Endpoint::host).ifPresent(hosts::add);
            return hosts;
        }
    }

    private Lost butArrived(Optional<CapturedMessage> copy) {
        return new Lost(sent, copies, copy, missingIn, during);
    }

    /** What one capture covers. */
    private static final class View {
        private final Set<Set<String>> hops = new HashSet<>();
        private final Set<String> everywhere = new HashSet<>();
        private Optional<Instant> begin = Optional.empty();
        private Optional<Instant> end = Optional.empty();

        void saw(CapturedMessage message) {
            var hosts = Search.hop(message);
            if (begin.isEmpty()) {
                everywhere.addAll(hosts);
            } else {
                everywhere.retainAll(hosts);
            }
            begin = begin.or(message::at);
            end = message.at().or(() -> end);
        }

        /** Whether it was taken at that host and not at the other end: all that it saw came from or went there. */
        boolean stands(String host) {
            return everywhere.equals(Set.of(host));
        }

        boolean begunBefore(CapturedMessage message) {
            return begin.isPresent()
                    && message.at().filter(at -> at.isAfter(begin.get())).isPresent();
        }

        boolean goesOn(CapturedMessage message) {
            return end.isPresent()
                    && message.at().filter(at -> at.isBefore(end.get())).isPresent();
        }

        boolean isTied(Captures captures, int index) {
            return captures.captures().get(index).ahead().isPresent();
        }
    }
}

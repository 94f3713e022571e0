package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.sdp.Codec;
import org.sipcause.sdp.Connection;
import org.sipcause.sdp.Direction;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipRequest;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.MediaStream;

/**
 * What went between the two places that offers and answers of a call name for its audio.
 *
 * @param first the exchange that set it up
 * @param exchanges all of the call, in order
 * @param caller where the caller wanted audio, in any of its descriptions
 * @param callee where the called side wanted it
 * @param toCaller what went to the caller, or came from the called side
 * @param toCallee what went to the called side, or came from the caller
 */
record AudioPath(
        Exchange first,
        List<Exchange> exchanges,
        List<Endpoint> caller,
        List<Endpoint> callee,
        List<MediaStream> toCaller,
        List<MediaStream> toCallee) {
    static Stream<AudioPath> all(CallFlow flow) {
        if (flow.media().isEmpty() && flow.events().isEmpty()) {
            return Stream.empty();
        }
        var calls = new LinkedHashMap<Integer, List<Exchange>>();
        for (var exchange : flow.exchanges()) {
            calls.computeIfAbsent(exchange.call().index(), none -> new ArrayList<>())
                    .add(exchange);
        }
        return calls.values().stream().map(exchanges -> of(exchanges, flow.media()));
    }

    private static AudioPath of(List<Exchange> exchanges, List<MediaStream> media) {
        var first = exchanges.getFirst();
        var caller = places(exchanges, true);
        var callee = places(exchanges, false);
        return new AudioPath(
                first,
                exchanges,
                caller,
                callee,
                media.stream()
                        .filter(stream -> meanwhile(first, stream))
                        .filter(stream -> caller.contains(stream.to()) || callee.contains(stream.from()))
                        .toList(),
                media.stream()
                        .filter(stream -> meanwhile(first, stream))
                        .filter(stream -> callee.contains(stream.to()) || caller.contains(stream.from()))
                        .toList());
    }

    /** Whether it began between the offer and the end of the call: ports are used again. */
    private static boolean meanwhile(Exchange first, MediaStream stream) {
        var offered = first.hop().first().at();
        var ended = Ending.bye(first.call()).flatMap(bye -> bye.first().at());
        return stream.first()
                .filter(start -> (offered.isPresent() && start.isBefore(offered.get()))
                        || (ended.isPresent() && start.isAfter(ended.get())))
                .isEmpty();
    }

    private static List<Endpoint> places(List<Exchange> exchanges, boolean caller) {
        return exchanges.stream()
                .map(exchange -> description(exchange, caller))
                .flatMap(description -> description.media("audio").stream()
                        .filter(medium -> !medium.rejected())
                        .flatMap(medium ->
                                description
                                        .connection(medium)
                                        .map(at -> new Endpoint(at.address(), medium.port()))
                                        .stream()))
                .distinct()
                .toList();
    }

    /** What one side says in an exchange: the caller of the call offers, unless the other side sent the request or made the offer. */
    static Sdp description(Exchange exchange, boolean caller) {
        return offersFromCaller(exchange) == caller ? exchange.offer() : exchange.answer();
    }

    private static boolean offersFromCaller(Exchange exchange) {
        var tag = exchange.hop().first().message().headers().from().flatMap(NameAddr::tag);
        var first = exchange.call().messages().stream()
                .filter(message -> message.message() instanceof SipRequest)
                .findFirst()
                .flatMap(message -> message.message().headers().from().flatMap(NameAddr::tag));
        return tag.equals(first) != exchange.delayed();
    }

    /** Whether every description wants audio both ways, at real addresses. */
    boolean bothWays() {
        return exchanges.stream()
                .allMatch(exchange -> exchange.audio()
                        .filter(pair -> exchange.offer().direction(pair.offered()) == Direction.SENDRECV
                                && exchange.answer().direction(pair.answered()) == Direction.SENDRECV
                                && !unspecified(exchange.offer(), pair.offered())
                                && !unspecified(exchange.answer(), pair.answered()))
                        .isPresent());
    }

    private static boolean unspecified(Sdp description, Media medium) {
        return description.connection(medium).filter(Connection::unspecified).isPresent();
    }

    static long packets(List<MediaStream> streams) {
        return streams.stream().mapToLong(MediaStream::packets).sum();
    }

    /** When the call was over: its first BYE. */
    Optional<Instant> ended() {
        return Ending.bye(first.call()).flatMap(bye -> bye.first().at());
    }

    /** Whether the answered call lasted at least so long, or the trace does not show its end. */
    boolean lasted(Duration least) {
        return ended().isEmpty()
                || first.answering().at().isEmpty()
                || Duration.between(first.answering().at().get(), ended().get()).compareTo(least) >= 0;
    }

    /** The codecs that the descriptions of one side list, each with its payload type. */
    Stream<Codec> listed(boolean caller) {
        return exchanges().stream()
                .map(exchange -> description(exchange, caller))
                .flatMap(description -> description.media().stream())
                .flatMap(medium -> medium.codecs().stream());
    }

    /** What one side lists as telephone-event (RFC 4733). */
    Stream<Codec> tones(boolean caller) {
        return listed(caller).filter(codec -> codec.name().equalsIgnoreCase("telephone-event"));
    }

    /** Whether the sender to that side calls a payload type telephone-event and the receiver has another number for it. */
    boolean isTone(boolean caller, int type) {
        return tones(!caller).anyMatch(codec -> codec.payload() == type)
                && tones(caller).findAny().isPresent()
                && listed(caller).noneMatch(codec -> codec.payload() == type);
    }
}

package org.sipcause.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;
import org.sipcause.sdp.SdpParser;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * An offer of media and the answer to it, as the hop of the one who began carried them (RFC 3264 §3, RFC 3261 §13.2.1).
 *
 * @param hop the INVITE or UPDATE that carried them; it was accepted
 * @param offering the message with the offer: the request, or its 2xx where the request had none
 * @param answering the message with the answer: the 2xx, else the last 18x of that dialog; the ACK for an offer in the 2xx
 */
public record Exchange(
        Call call, Transaction hop, CapturedMessage offering, Sdp offer, CapturedMessage answering, Sdp answer) {
    private static final Set<String> CARRIERS = Set.of("INVITE", "UPDATE");

    public Exchange {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(hop, "hop");
        Objects.requireNonNull(offering, "offering");
        Objects.requireNonNull(answering, "answering");
    }

    /** One medium of the offer and what stands at its place in the answer (RFC 3264 §6). */
    public record Pair(Media offered, Media answered) {}

    /** The exchanges of every call, in order: the one that set it up, then those inside its dialog. */
    static List<Exchange> of(List<Call> calls) {
        var exchanges = new ArrayList<Exchange>();
        for (var call : calls) {
            Stream.concat(call.decisive().stream().filter(hop -> !hop.isInDialog()), call.inDialog().stream())
                    .filter(hop -> CARRIERS.contains(hop.method()))
                    .flatMap(hop -> of(call, hop).stream())
                    .forEachOrdered(exchanges::add);
        }
        return List.copyOf(exchanges);
    }

    private static Optional<Exchange> of(Call call, Transaction hop) {
        var accepted = hop.finalResponse().filter(response -> Transaction.status(response) / 100 == 2);
        if (accepted.isEmpty() || hop.request().isEmpty()) {
            return Optional.empty();
        }
        var request = hop.request().get();
        return description(request)
                .map(offer -> answered(call, hop, request, offer, accepted.get()))
                .orElseGet(() -> description(accepted.get()).flatMap(offer -> inAck(call, hop, accepted.get(), offer)));
    }

    private static Optional<Exchange> answered(
            Call call, Transaction hop, CapturedMessage request, Sdp offer, CapturedMessage accepted) {
        var early = hop.provisionals().reversed().stream()
                .filter(response -> tag(response).equals(tag(accepted)));
        return Stream.concat(Stream.of(accepted), early)
                .flatMap(message -> description(message).stream()
                        .map(answer -> new Exchange(call, hop, request, offer, message, answer)))
                .findFirst();
    }

    private static Optional<Exchange> inAck(Call call, Transaction hop, CapturedMessage accepted, Sdp offer) {
        return acks(call, hop)
                .flatMap(ack ->
                        description(ack).stream().map(answer -> new Exchange(call, hop, accepted, offer, ack, answer)))
                .findFirst();
    }

    /** The ACKs to the 2xx of an INVITE: transactions of their own with the same CSeq number (RFC 3261 §13.2.2.4). */
    public static Stream<CapturedMessage> acks(Call call, Transaction invite) {
        return call.transactions().stream()
                .filter(ack -> ack.method().equals("ACK"))
                .flatMap(ack -> ack.request().stream())
                .filter(ack ->
                        sequence(ack) == sequence(invite.first()) && sender(ack).equals(sender(invite.first())));
    }

    /** The description that a message carries; empty where it carries none. */
    public static Optional<Sdp> description(CapturedMessage message) {
        var sip = message.message();
        return sip.bodySlice().contains("m=") ? Optional.of(SdpParser.parse(sip.body())) : Optional.empty();
    }

    /** Whether it set the call up. */
    public boolean initial() {
        return !hop.isInDialog();
    }

    /** Whether the one who was called made the offer, in the 2xx. */
    public boolean delayed() {
        return offering.message() instanceof SipResponse;
    }

    /** The side that made the offer. */
    public Optional<Endpoint> offerer() {
        return delayed() ? hop.server() : hop.client();
    }

    /** The side that answered. */
    public Optional<Endpoint> answerer() {
        return delayed() ? hop.client() : hop.server();
    }

    /** The media at the same places in both; what one of them has beyond that stands in no pair. */
    public List<Pair> pairs() {
        return IntStream.range(0, Math.min(offer.media().size(), answer.media().size()))
                .mapToObj(i -> new Pair(offer.media().get(i), answer.media().get(i)))
                .toList();
    }

    /** The first pair of audio that the answer takes. */
    public Optional<Pair> audio() {
        return pairs().stream()
                .filter(pair -> pair.offered().type().equals("audio")
                        && pair.answered().type().equals("audio"))
                .filter(pair -> !pair.offered().rejected() && !pair.answered().rejected())
                .findFirst();
    }

    private static Optional<String> tag(CapturedMessage message) {
        return message.message().headers().to().flatMap(NameAddr::tag);
    }

    private static Optional<String> sender(CapturedMessage message) {
        return message.message().headers().from().flatMap(NameAddr::tag);
    }

    private static long sequence(CapturedMessage message) {
        return message.message().headers().cseq().map(cseq -> cseq.number()).orElse(-1L);
    }
}

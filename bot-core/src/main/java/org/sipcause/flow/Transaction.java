package org.sipcause.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sipcause.sip.HeaderName;
import org.sipcause.sip.SipResponse;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * A request on one hop and what answered it there (RFC 3261 §17). A proxy makes a new one for each hop: its own branch, the
 * branch it received below it in the Via stack.
 *
 * @param number position in {@link CallFlow#transactions()}, from 0
 * @param method method of the request; an ACK to a 2xx is a transaction of its own without any response
 * @param request the first copy of the request; empty where only its responses were captured
 * @param retransmissions further copies of the request on the same hop
 * @param responses the first copy of each response, in order
 * @param repeated further copies of responses
 * @param acks the ACKs with the branch of this INVITE, all copies
 * @param cancel the CANCEL with the branch of this INVITE, with its own responses
 * @param parent number of the transaction upstream whose branch stands second in the Via stack
 */
public record Transaction(
        int number,
        String method,
        Optional<CapturedMessage> request,
        List<CapturedMessage> retransmissions,
        List<CapturedMessage> responses,
        List<CapturedMessage> repeated,
        List<CapturedMessage> acks,
        Optional<Transaction> cancel,
        OptionalInt parent) {
    private static final HeaderName TO = HeaderName.of("To");
    private static final Duration LONGEST = Duration.ofDays(7);

    public Transaction {
        Objects.requireNonNull(method, "method");
        retransmissions = List.copyOf(retransmissions);
        responses = List.copyOf(responses);
        repeated = List.copyOf(repeated);
        acks = List.copyOf(acks);
    }

    /** The message that the transaction begins with in this trace. */
    public CapturedMessage first() {
        return request.orElseGet(responses::getFirst);
    }

    /** Whether it is an INVITE transaction (RFC 3261 §17.1.1). */
    public boolean isInvite() {
        return method.equals("INVITE");
    }

    /** Whether the request lies inside a dialog: it carries a To tag (RFC 3261 §12.2). False where it was not captured. */
    public boolean isInDialog() {
        if (request.isEmpty()) {
            return false;
        }
        var headers = request.get().message().headers();
        if (method.equals("BYE") && headers.names().isEmpty()) {
            return true; // a start-line alone, of a request that is sent nowhere else (RFC 3261 §15)
        }
        return headers.slice(TO).holds("tag")
                && headers.to().flatMap(to -> to.tag()).isPresent();
    }

    /** The last final response; a 2xx wins over anything else. */
    public Optional<CapturedMessage> finalResponse() {
        Optional<CapturedMessage> last = Optional.empty();
        for (var response : responses) {
            if (status(response) >= 200 && (last.isEmpty() || status(last.get()) >= 300)) {
                last = Optional.of(response);
            }
        }
        return last;
    }

    /** Status of the final response. */
    public OptionalInt finalCode() {
        var last = finalResponse();
        return last.isEmpty() ? OptionalInt.empty() : OptionalInt.of(status(last.get()));
    }

    /** The 1xx responses in order. */
    public List<CapturedMessage> provisionals() {
        return responses.stream().filter(response -> status(response) < 200).toList();
    }

    /** Whether a 101 to 199 came: somebody beyond the next hop reacted. */
    public boolean progressed() {
        return responses.stream().anyMatch(response -> status(response) > 100 && status(response) < 200);
    }

    /** Whether the request was captured and nothing at all came back. */
    public boolean unanswered() {
        return request.isPresent() && responses.isEmpty();
    }

    /** Whether nothing but a 100 came back; a 100 says only that the next hop has the request (RFC 3261 §21.1.1). */
    public boolean silent() {
        return request.isPresent() && responses.stream().allMatch(response -> status(response) == 100);
    }

    /** Time from the first copy of the request to the final response. */
    public Optional<Duration> latency() {
        return finalResponse().flatMap(CapturedMessage::at).flatMap(this::since);
    }

    /**
     * Time from the first copy of the request to an instant; empty where one of them lacks its date, as lines of a log may, and
     * where both fall into the same second of a log that tells no parts of it.
     */
    public Optional<Duration> since(Instant instant) {
        return request.flatMap(CapturedMessage::at)
                .map(sent -> Duration.between(sent, instant))
                .filter(time -> time.abs().compareTo(LONGEST) < 0)
                .filter(time -> !time.isZero() || !instant.equals(instant.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** The element that sent the request: its packet address, else what the top Via says. */
    public Optional<Endpoint> client() {
        return request.flatMap(CapturedMessage::from)
                .or(() -> answers().flatMap(response -> response.to().stream()).findFirst())
                .or(() -> first().message().headers().via().map(Transaction::address));
    }

    /**
     * The element that the request went to: by its packet, else by what the headers prove or suggest ({@link Served}). Empty where
     * the trace shows no address.
     */
    public Optional<Endpoint> server() {
        return request.flatMap(CapturedMessage::to)
                .or(() ->
                        answers().flatMap(response -> response.from().stream()).findFirst())
                .or(() -> Served.by(this));
    }

    /** Every message of it, CANCEL and ACK included, in no particular order. */
    public Stream<CapturedMessage> messages() {
        return Stream.of(
                        request.stream(),
                        retransmissions.stream(),
                        answers(),
                        acks.stream(),
                        cancel.stream().flatMap(Transaction::messages))
                .flatMap(messages -> messages);
    }

    /** How often the request was sent on this hop, as far as the trace shows. */
    public int copies() {
        return request.isPresent() ? 1 + retransmissions.size() : 0;
    }

    /** The last copy of the request. */
    public Optional<CapturedMessage> lastCopy() {
        return retransmissions.isEmpty() ? request : Optional.of(retransmissions.getLast());
    }

    /** The status of a response; 0 for a request. */
    public static int status(CapturedMessage message) {
        return message.message() instanceof SipResponse response ? response.status() : 0;
    }

    private Stream<CapturedMessage> answers() {
        return Stream.concat(responses.stream(), repeated.stream());
    }

    /** The port where none is written (RFC 3261 §18.1.1); of a WebSocket, whose port belongs to HTTP, 0 for unknown. */
    static int usualPort(String transport) {
        return switch (transport.toUpperCase(Locale.ROOT)) {
            case "TLS" -> 5061;
            case "WS", "WSS" -> 0;
            default -> 5060;
        };
    }

    /** Where a Via says that its sender is: received and rport tell the truth where a server filled them in (RFC 3581 §4). */
    private static Endpoint address(Via via) {
        return new Endpoint(
                via.received().orElse(via.host()), via.rport().orElse(via.port().orElse(usualPort(via.transport()))));
    }
}

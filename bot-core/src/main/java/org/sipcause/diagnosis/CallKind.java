package org.sipcause.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sipcause.flow.Timers;
import org.sipcause.sip.HeaderName;
import org.sipcause.sip.Headers;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipResponse;
import org.sipcause.sip.Slice;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * What kind of call the messages of one Call-ID are: a number that is equal for calls that went the same way, step by step, over
 * the same transports and with the same habits in their headers and descriptions, whoever called whom. Of what was
 * refused it also depends on who refused it and with which words. Made of bytes alone, as every message passes here.
 */
final class CallKind {
    /** A longer exchange is of no kind: it is looked at for itself. */
    private static final int MOST_MESSAGES = 48;

    private static final long DAY = 86_400;
    private static final long SECOND = 1_000_000_000;
    private static final long[] GAPS = Stream.of(
                    Timers.T1.dividedBy(2), Timers.T2, Timers.GIVE_UP.minus(Timers.T2), Timers.GIVE_UP.multipliedBy(2))
            .mapToLong(Duration::toNanos)
            .toArray();

    private static final HeaderName VIA = HeaderName.of("Via");
    private static final HeaderName TO = HeaderName.of("To");
    private static final HeaderName CSEQ = HeaderName.of("CSeq");
    private static final HeaderName CONTACT = HeaderName.of("Contact");
    private static final HeaderName MAX_FORWARDS = HeaderName.of("Max-Forwards");
    private static final HeaderName USER_AGENT = HeaderName.of("User-Agent");
    private static final List<HeaderName> HABITS =
            names("Require", "Supported", "Session-Expires", "Expires", "Privacy");
    private static final List<HeaderName> REASONS = names("Reason", "Warning", "Retry-After", "Server");

    private final List<Endpoint> ends = new ArrayList<>(2);
    private final Ordinals branches = new Ordinals();
    private final Ordinals numbers = new Ordinals();
    private Optional<Instant> before = Optional.empty();
    private long hash = 17;
    private int messages;
    private boolean none;

    private static List<HeaderName> names(String... names) {
        return List.of(names).stream().map(HeaderName::of).toList();
    }

    /** The kind so far; nothing where there is none, as of a call that may be a leg of another one (RFC 7989, RFC 7315 §4.6). */
    OptionalLong number() {
        return none || messages > MOST_MESSAGES ? OptionalLong.empty() : OptionalLong.of(hash);
    }

    /** Adds the next message of the call. */
    void add(CapturedMessage seen) {
        if (none || ++messages > MOST_MESSAGES) {
            return;
        }
        SipMessage message = seen.message();
        Headers headers = message.headers();
        step(seen.duplicateOf().isPresent() ? 1 : 0);
        step(end(seen.from()));
        step(end(seen.to()));
        step(gap(seen.at()));
        step(seen.transport().isPresent() ? seen.transport().get().name().hashCode() : 0);
        step(headers.shape());
        OptionalInt length = headers.contentLength();
        step(length.isPresent() && length.getAsInt() == message.bodySlice().length() ? 1 : 0);
        Slice via = headers.slice(VIA);
        via = via.part(0, via.indexOf(',', 0));
        step(branches.of(via.param("branch").hash()));
        Slice cseq = headers.slice(CSEQ);
        int blank = cseq.indexOf(' ', 0);
        step(numbers.of(cseq.part(0, blank).hash()));
        step(cseq.part(blank, cseq.length()).hash());
        switch (message) {
            case SipRequest request -> request(seen, request, via);
            case SipResponse response -> response(seen, response);
        }
    }

    private void request(CapturedMessage seen, SipRequest request, Slice via) {
        step(request.method().hashCode());
        Headers headers = request.headers();
        step(headers.slice(TO).hasParam("tag") ? 1 : 0);
        step(headers.slice(MAX_FORWARDS).length()); // one digit is few
        step(via.hasParam("rport") ? 1 : 0);
        step(via.param("received").isEmpty() ? 0 : 1);
        step(place(via.part(via.indexOf(' ', 0) + 1, via.indexOf(';', 0)), seen.from()));
        switch (request.method()) {
            case "ACK", "BYE", "CANCEL", "PRACK" -> {}
            default -> {
                step(headers.slice(USER_AGENT).hash());
                habits(seen);
            }
        }
        none = request.method().equals("INVITE") && OtherLeg.isNamedIn(request);
    }

    private void response(CapturedMessage seen, SipResponse response) {
        step(response.status());
        if (response.status() >= 200 && response.status() < 300) {
            if (response.length() > 600 || !response.headers().slice(CONTACT).isEmpty()) {
                habits(seen);
            }
        } else if (response.status() >= 300) {
            step(response.reason().hashCode());
            step(seen.from().hashCode());
            for (HeaderName name : REASONS) {
                step(response.headers().slice(name).hash());
            }
        }
    }

    private void habits(CapturedMessage seen) {
        SipMessage message = seen.message();
        step(message.length() > 1300 ? 1 : 0);
        for (HeaderName name : HABITS) {
            step(message.headers().slice(name).hash());
        }
        Slice contact = message.headers().slice(CONTACT);
        int host = contact.indexOf('@', 0) + 1;
        step(place(
                contact.part(host < contact.length() ? host : contact.indexOf(':', 0) + 1, contact.length()),
                seen.from()));
        Slice body = message.bodySlice();
        for (int at = 0; at < body.length(); ) {
            int end = body.indexOf('\n', at);
            line(body.part(at, body.at(end - 1) == '\r' ? end - 1 : end), seen.from());
            at = end + 1;
        }
    }

    /** A line of a description: what it is about, without what is of this call alone. */
    private void line(Slice line, Optional<Endpoint> sender) {
        switch (line.at(0)) {
            case 'o', 's', 't', 'v' -> {}
            case 'c' -> step(place(line.part("c=IN IP4 ".length(), line.length()), sender));
            case 'm' -> {
                int port = line.indexOf(' ', 0) + 1;
                step(line.startsWith("0 ", port) ? 0 : 1);
                step(line.part(0, port).hash());
                step(line.part(line.indexOf(' ', port), line.length()).hash());
            }
            case 'a' -> {
                boolean shared = line.startsWith("a=rtpmap", 0) || line.startsWith("a=fmtp", 0);
                step(line.part(0, shared ? line.length() : line.indexOf(':', 0)).hash());
            }
            default -> step(line.hash());
        }
    }

    /** Whether an address is the sender's own, and whether anybody can send to it. */
    private static long place(Slice host, Optional<Endpoint> sender) {
        int bracket = host.at(0) == '[' ? 1 : 0;
        boolean own = sender.isPresent() && host.startsWith(sender.get().host(), bracket);
        boolean near = host.startsWith("10.", 0)
                || host.startsWith("192.168.", 0)
                || host.startsWith("172.", 0)
                || host.startsWith("100.", 0)
                || host.startsWith("169.254.", 0)
                || host.startsWith("127.", 0)
                || host.startsWith("0.", 0);
        boolean named = host.isEmpty() || Character.isLetter(host.at(0));
        boolean v6 = bracket > 0 || host.indexOf(':', host.indexOf(':', 0) + 1) < host.length();
        return (own ? 1L : 0) + (near ? 2 : 0) + (named ? 4 : 0) + (v6 ? 8 : 0);
    }

    private int end(Optional<Endpoint> endpoint) {
        if (endpoint.isEmpty()) {
            return -1;
        }
        int at = ends.indexOf(endpoint.get());
        if (at < 0) {
            ends.add(endpoint.get());
            return ends.size() - 1;
        }
        return at;
    }

    private int gap(Optional<Instant> at) {
        if (at.isEmpty() || before.isEmpty()) {
            before = at;
            return -1;
        }
        long since = nanos(before.get(), at.get());
        before = at;
        int gap = 0;
        while (gap < GAPS.length && since > GAPS[gap]) {
            gap++;
        }
        return gap;
    }

    /** Nanoseconds between two times, without an object for it; longer than a day is a day. */
    private static long nanos(Instant from, Instant to) {
        return Math.clamp(to.getEpochSecond() - from.getEpochSecond(), -DAY, DAY) * SECOND
                + to.getNano()
                - from.getNano();
    }

    private void step(long step) {
        hash = (hash ^ step) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 31;
    }
}

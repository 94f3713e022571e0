package org.sipcause.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sipcause.flow.Timers;
import org.sipcause.sip.Headers;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipResponse;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * What kind of call the messages of one Call-ID are: a number that is equal for calls that went the same way, step by step, over
 * the same transports and with the same habits in their headers and descriptions, whoever called whom. Of what was
 * refused it also depends on who refused it and with which words.
 */
final class CallKind {
    /** A longer exchange is of no kind: it is looked at for itself. */
    private static final int MOST_MESSAGES = 48;

    private static final List<Duration> GAPS =
            List.of(Timers.T1.dividedBy(2), Timers.T2, Timers.GIVE_UP.minus(Timers.T2), Timers.GIVE_UP.multipliedBy(2));

    private static final List<String> HABITS = List.of("Require", "Supported", "Session-Expires", "Expires", "Privacy");
    private static final List<String> REASONS = List.of("Reason", "Warning", "Retry-After", "Server");

    private final List<Endpoint> ends = new ArrayList<>(4);
    private final List<String> branches = new ArrayList<>(8);
    private final List<Long> numbers = new ArrayList<>(4);
    private Optional<Instant> before = Optional.empty();
    private long hash = 17;

    private CallKind() {}

    /** The kind; nothing where there is none, as of a call that may be a leg of another one (RFC 7989, RFC 7315 §4.6). */
    static OptionalLong of(List<CapturedMessage> messages) {
        if (messages.size() > MOST_MESSAGES) {
            return OptionalLong.empty();
        }
        CallKind kind = new CallKind();
        for (CapturedMessage message : messages) {
            if (!kind.take(message)) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(kind.hash);
    }

    /** Adds a step; whether the call can still be of a kind. */
    private boolean take(CapturedMessage seen) {
        SipMessage message = seen.message();
        Headers headers = message.headers();
        add(seen.duplicateOf().isPresent() ? 1 : 0);
        add(end(seen.from()));
        add(end(seen.to()));
        add(gap(seen.at()));
        add(seen.transport().map(Enum::ordinal).orElse(-1));
        Optional<Via> via = headers.via();
        add(via.flatMap(Via::branch).map(branch -> ordinal(branches, branch)).orElse(-1));
        headers.cseq().ifPresent(cseq -> {
            add(ordinal(numbers, cseq.number()));
            add(cseq.method());
        });
        return switch (message) {
            case SipRequest request -> request(seen, request, via);
            case SipResponse response -> {
                response(seen, response);
                yield true;
            }
        };
    }

    private boolean request(CapturedMessage seen, SipRequest request, Optional<Via> via) {
        add(request.method());
        Headers headers = request.headers();
        add(headers.to().flatMap(to -> to.tag()).isPresent() ? 1 : 0);
        add(headers.maxForwards().orElse(70) < 10 ? 1 : 0);
        add(headers.routes().size());
        via.ifPresent(hop -> {
            add(hop.hasRport() ? 1 : 0);
            add(hop.received().isPresent() ? 1 : 0);
            add(place(hop.host(), seen.from()));
        });
        switch (request.method()) {
            case "ACK", "BYE", "CANCEL", "PRACK" -> {}
            default -> habits(seen);
        }
        return !request.method().equals("INVITE") || !OtherLeg.isNamedIn(request);
    }

    private void response(CapturedMessage seen, SipResponse response) {
        add(response.status());
        if (response.status() >= 200 && response.status() < 300) {
            if (response.length() > 600 || !response.headers().contacts().isEmpty()) {
                habits(seen);
            }
        } else if (response.status() >= 300) {
            add(response.reason());
            add(seen.from().map(Endpoint::toString).orElse(""));
            for (String name : REASONS) {
                response.headers().value(name).ifPresent(this::add);
            }
        }
    }

    private void habits(CapturedMessage seen) {
        SipMessage message = seen.message();
        Headers headers = message.headers();
        add(message.length() > 1300 ? 1 : 0);
        add(headers.recordRoutes().size());
        for (String name : HABITS) {
            headers.value(name).ifPresent(this::add);
        }
        headers.contacts().forEach(contact -> {
            String uri = contact.uri();
            int host = uri.indexOf('@') + 1;
            add(place(uri.substring(host > 0 ? host : uri.indexOf(':') + 1), seen.from()));
        });
        String body = message.bodyText();
        for (int at = 0; at < body.length(); ) {
            int end = body.indexOf('\n', at);
            int next = end < 0 ? body.length() : end + 1;
            line(body, at, next, seen.from());
            at = next;
        }
    }

    /** A line of a description: what it is about, without what is of this call alone. */
    private void line(String body, int from, int to, Optional<Endpoint> sender) {
        char type = body.charAt(from);
        if (type == 'c') {
            int blank = body.lastIndexOf(' ', to - 1);
            add(place(body.substring(Math.max(from, blank + 1), to).strip(), sender));
        } else if (type == 'm') {
            int port = body.indexOf(' ', from) + 1;
            int after = Math.max(body.indexOf(' ', port), from);
            add(body.startsWith("0 ", port) ? 0 : 1);
            add(body, from, port);
            add(body, after, to);
        } else if (type == 'a') {
            int colon = body.indexOf(':', from);
            boolean own =
                    colon > 0 && colon < to && !body.startsWith("a=rtpmap", from) && !body.startsWith("a=fmtp", from);
            add(body, from, own ? colon : to);
        } else if (type != 'o' && type != 's' && type != 't' && type != 'v') {
            add(body, from, to);
        }
    }

    /** Whether an address is the sender's own, and whether anybody can send to it. */
    private static long place(String host, Optional<Endpoint> sender) {
        boolean own = sender.isPresent() && host.startsWith(sender.get().host());
        boolean near = host.startsWith("10.")
                || host.startsWith("192.168.")
                || host.startsWith("172.")
                || host.startsWith("100.")
                || host.startsWith("169.254.")
                || host.startsWith("127.")
                || host.startsWith("0.");
        boolean named = host.isEmpty() || Character.isLetter(host.charAt(0));
        return (own ? 1L : 0) + (near ? 2 : 0) + (named ? 4 : 0) + (host.indexOf(':', 5) > 0 ? 8 : 0);
    }

    private int end(Optional<Endpoint> endpoint) {
        return endpoint.map(known -> ordinal(ends, known)).orElse(-1);
    }

    private int gap(Optional<Instant> at) {
        if (at.isEmpty() || before.isEmpty()) {
            before = at;
            return -1;
        }
        Duration since = Duration.between(before.get(), at.get());
        before = at;
        int gap = 0;
        while (gap < GAPS.size() && since.compareTo(GAPS.get(gap)) > 0) {
            gap++;
        }
        return gap;
    }

    private static <T> int ordinal(List<T> known, T value) {
        int at = known.indexOf(value);
        if (at < 0) {
            known.add(value);
            return known.size() - 1;
        }
        return at;
    }

    private void add(String text) {
        add(text.hashCode());
    }

    private void add(String text, int from, int to) {
        long part = 0;
        for (int at = from; at < to && text.charAt(at) >= ' '; at++) {
            part = part * 31 + text.charAt(at);
        }
        add(part);
    }

    private void add(long step) {
        hash = (hash ^ step) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 31;
    }
}

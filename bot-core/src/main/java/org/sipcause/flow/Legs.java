package org.sipcause.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sipcause.sip.Header;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * Finds the legs that a B2BUA makes of one call. A header of the new INVITE proves it: one of the element's own that carries
 * the other Call-ID, or a Session-ID (RFC 7989) or charging identifier (RFC 7315 §4.6) that both have. Equal numbers, one
 * element in the middle and close times make it likely.
 */
final class Legs {
    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final int TELLING = 6;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s;,=<>\"]+");
    private static final Set<String> ABOUT_OTHERS =
            Set.of("in-reply-to", "replaces", "target-dialog", "join", "call-id");

    private final List<Call> calls;
    private final Map<String, Call> byCallId = new HashMap<>();

    private Legs(List<Call> calls) {
        this.calls = calls;
        calls.forEach(call -> call.callIds().forEach(id -> byCallId.putIfAbsent(id, call)));
    }

    /** The legs among calls of one Call-ID each, in the order of the calls. Linear in their number. */
    static List<Leg> of(List<Call> calls) {
        return new Legs(calls).legs();
    }

    private List<Leg> legs() {
        var legs = new ArrayList<Leg>();
        var sessions = new HashMap<String, Call>();
        var received = new HashMap<String, Call>();
        for (var call : calls) {
            var invite = invite(call);
            if (invite.isEmpty()) {
                continue;
            }
            named(call, invite.get())
                    .or(() -> shared(call, invite.get(), sessions))
                    .or(() -> alike(call, invite.get(), received))
                    .ifPresent(legs::add);
            identifiers(invite.get()).keySet().forEach(id -> sessions.putIfAbsent(id, call));
            call.path().getLast().server().ifPresent(server -> received.put(place(server, invite.get()), call));
        }
        return legs;
    }

    /** The INVITE that began a call, where the trace has it and it lies outside any dialog. */
    static Optional<CapturedMessage> invite(Call call) {
        return call.attempts().stream()
                .filter(attempt -> attempt.isInvite() && !attempt.isInDialog())
                .findFirst()
                .flatMap(Transaction::request);
    }

    private Optional<Leg> named(Call call, CapturedMessage invite) {
        for (var header : invite.message().headers().all()) {
            if (ABOUT_OTHERS.contains(header.name().toLowerCase(Locale.ROOT)) || !isOwn(header)) {
                continue;
            }
            for (var word : SEPARATORS.split(header.value(), 16)) {
                var other = byCallId.get(word);
                if (other != null
                        && other.index() != call.index()
                        && word.length() >= TELLING
                        && invite(other).isPresent()) {
                    return Optional.of(new Leg(invite(other).get(), invite, Optional.of(header)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOwn(Header header) {
        var name = header.name().toLowerCase(Locale.ROOT);
        return name.startsWith("x-") || name.startsWith("p-") || name.contains("call-id") || name.contains("callid");
    }

    private static Optional<Leg> shared(Call call, CapturedMessage invite, Map<String, Call> sessions) {
        for (var id : identifiers(invite).entrySet()) {
            var other = sessions.get(id.getKey());
            if (other != null && other.index() != call.index() && during(other, invite)) {
                return Optional.of(new Leg(invite(other).orElseThrow(), invite, Optional.of(id.getValue())));
            }
        }
        return Optional.empty();
    }

    /** What names the whole session across legs, with the header that says it. */
    private static Map<String, Header> identifiers(CapturedMessage invite) {
        var identifiers = new LinkedHashMap<String, Header>();
        for (var header : invite.message().headers().all("Session-ID")) {
            var local = SEPARATORS.split(header.value(), 2)[0];
            if (local.chars().anyMatch(c -> c != '0' && c != '-')) {
                identifiers.put(local, header);
            }
        }
        for (var header : invite.message().headers().all("P-Charging-Vector")) {
            var icid = Pattern.compile("(?i)icid-value=\"?([^\";\\s]{6,})").matcher(header.value());
            if (icid.find()) {
                identifiers.put(icid.group(1), header);
            }
        }
        return identifiers;
    }

    private static Optional<Leg> alike(Call call, CapturedMessage invite, Map<String, Call> received) {
        var other = invite.from().map(sender -> received.get(place(sender, invite)));
        return other.filter(upper -> upper.index() != call.index() && during(upper, invite))
                .flatMap(Legs::invite)
                .filter(upper -> upper.at().isPresent()
                        && invite.at()
                                .filter(at ->
                                        Duration.between(upper.at().get(), at).compareTo(CLOSE) <= 0)
                                .isPresent())
                .filter(upper -> user(upper.message().headers().from())
                        .equals(user(invite.message().headers().from())))
                .map(upper -> new Leg(upper, invite, Optional.empty()));
    }

    /** A host and the number called there, by its last digits: prefixes are changed between legs. */
    private static String place(Endpoint element, CapturedMessage invite) {
        var number = invite.message() instanceof SipRequest request
                ? request.uri().flatMap(SipUri::user).orElse("")
                : "";
        var from = Math.max(0, number.length() - TELLING);
        return number.length() < TELLING ? "" : element.host() + " " + number.substring(from);
    }

    private static Optional<String> user(Optional<NameAddr> address) {
        return address.flatMap(NameAddr::sipUri).flatMap(SipUri::user);
    }

    /** Whether the INVITE was sent while the other call was still being set up. */
    private static boolean during(Call other, CapturedMessage invite) {
        return invite(other).filter(upper -> upper.number() < invite.number()).isPresent()
                && other.decisive()
                        .flatMap(Transaction::finalResponse)
                        .map(answer -> answer.number() > invite.number())
                        .orElse(true);
    }
}

package org.sipcause.flow.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sipcause.flow.Exchange;
import org.sipcause.sdp.Codec;
import org.sipcause.sdp.Direction;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/** What a message carries or points at, in half a line. */
final class Detail {
    private static final int CODECS = 3;
    private static final int MEDIA = 3;
    private static final int LONGEST = 120;

    private Detail() {}

    /** The session description summed up, else where it sends the call, else why; empty for a message that says no more than its name. */
    static String of(CapturedMessage message, Phrases phrases) {
        var parts = Exchange.description(message)
                .map(sdp -> media(sdp, phrases))
                .orElseGet(() -> pointer(message.message()));
        return Printable.line(parts, LONGEST);
    }

    private static String media(Sdp sdp, Phrases phrases) {
        var parts = new ArrayList<String>();
        for (var medium : sdp.media().stream().limit(MEDIA).toList()) {
            parts.add(medium(sdp, medium, phrases));
        }
        if (sdp.media().size() > MEDIA) {
            parts.add("+" + (sdp.media().size() - MEDIA));
        }
        return String.join("; ", parts);
    }

    private static String medium(Sdp sdp, Media medium, Phrases phrases) {
        var type = medium.type().equals("audio") ? "" : medium.type() + " ";
        if (medium.rejected()) {
            return medium.type() + " " + phrases.of("refused");
        }
        var parts = new ArrayList<String>();
        parts.add(type + codecs(medium));
        if (medium.secure()) {
            parts.add("SRTP");
        }
        if (sdp.direction(medium) != Direction.SENDRECV) {
            parts.add(sdp.direction(medium).word());
        }
        sdp.connection(medium).ifPresent(to -> parts.add(address(to.address(), medium.port())));
        return String.join(" · ", parts);
    }

    private static String codecs(Media medium) {
        var names = medium.rtp()
                ? medium.codecs().stream()
                        .filter(codec -> !codec.auxiliary())
                        .map(Codec::name)
                        .distinct()
                        .toList()
                : medium.formats();
        var shown = String.join(", ", names.stream().limit(CODECS).toList());
        return names.size() > CODECS ? shown + " +" + (names.size() - CODECS) : shown;
    }

    private static String address(String host, int port) {
        return port > 0 && port <= 65_535 ? new Endpoint(host, port).toString() : host;
    }

    private static String pointer(SipMessage message) {
        var headers = message.headers();
        return switch (message) {
            case SipRequest request
            when request.method().equals("REFER") ->
                headers.value("Refer-To").map(to -> "Refer-To: " + to).orElse("");
            case SipRequest request
            when request.method().equals("NOTIFY") ->
                fragment(request).or(() -> headers.value("Event")).orElse("");
            case SipResponse response
            when response.status() / 100 == 3 ->
                headers.contacts().stream()
                        .findFirst()
                        .map(NameAddr::uri)
                        .map(uri -> "Contact: " + uri)
                        .orElse("");
            case SipResponse response when response.status() >= 300 -> reasons(message);
            case SipRequest request when List.of("BYE", "CANCEL").contains(request.method()) -> reasons(message);
            case SipRequest _, SipResponse _ -> "";
        };
    }

    /** How the call fares that a REFER asked for (RFC 3515 §2.4.5). */
    private static Optional<String> fragment(SipRequest notify) {
        return notify.bodyText().lines().findFirst().filter(line -> line.startsWith("SIP/2.0 "));
    }

    private static String reasons(SipMessage message) {
        return message.headers().reasons().stream()
                .findFirst()
                .map(reason -> reason.protocol()
                        + (reason.cause().isPresent() ? " " + reason.cause().getAsInt() : "")
                        + reason.text().map(text -> ": " + text).orElse(""))
                .orElse("");
    }
}

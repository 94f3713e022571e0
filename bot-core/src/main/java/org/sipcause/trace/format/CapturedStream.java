package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.pcap.Octets;
import org.sipcause.pcap.Peer;
import org.sipcause.sip.SipFramer;
import org.sipcause.sip.SipMessage;
import org.sipcause.trace.Transport;

/** One direction of a TCP connection: what it carries is told by its first bytes. */
final class CapturedStream {
    private static final int MAX_UPGRADE = 16 * 1024;
    private static final String HEADERS_END = "\r\n\r\n";

    /** What a direction carries. */
    enum Content {
        /** Nothing so far. */
        NOTHING,
        SIP,
        TLS,
        /** A request or an answer that may make it a WebSocket. */
        HTTP,
        WEB_SOCKET,
        HEP,
        /** Something else, as far as can be told. */
        OTHER
    }

    private final Peer from;
    private final Peer to;
    private final CapturedMessages messages;
    private final SipFramer framer = new SipFramer();
    private final WebSocketFrames webSocket = new WebSocketFrames();
    private final HepFrames hep = new HepFrames();
    private final StringBuilder upgrade = new StringBuilder();
    private Content content = Content.NOTHING;
    private int frame;
    private Instant at = Instant.EPOCH;

    CapturedStream(Peer from, Peer to, CapturedMessages messages) {
        this.from = from;
        this.to = to;
        this.messages = messages;
    }

    Content content() {
        return content;
    }

    int frame() {
        return frame;
    }

    /** Takes the next bytes. */
    void add(int inFrame, Instant now, Octets payload) {
        frame = inFrame;
        at = now;
        if (content == Content.NOTHING || content == Content.OTHER) {
            content = kind(payload);
        }
        switch (content) {
            case SIP, OTHER -> sip(payload.copy());
            case HTTP -> http(payload.copy());
            case WEB_SOCKET -> webSocket(payload.copy());
            case HEP ->
                hep.add(payload.copy())
                        .forEach(packet -> Hep.parse(packet, at).ifPresent(sent -> messages.add(sent, frame)));
            case TLS, NOTHING -> {} // nothing to be read
        }
    }

    private Content kind(Octets data) {
        boolean first = content == Content.NOTHING;
        if (TlsAlert.isTls(data)) {
            return first ? Content.TLS : content;
        }
        if (data.length() >= 6 && Hep.is(data)) {
            return Content.HEP;
        }
        if (WebSocketFrames.looksRight(data)) {
            return Content.WEB_SOCKET;
        }
        boolean http = begins(data, "GET ") || begins(data, "HTTP/1.1 101");
        return http ? Content.HTTP : Content.OTHER;
    }

    private static boolean begins(Octets data, String with) {
        for (int at = 0; at < with.length(); at++) {
            if (at == data.length() || data.u8(at) != with.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private void sip(byte[] bytes) {
        framer.add(bytes);
        for (var message = framer.next(); message.isPresent(); message = framer.next()) {
            add(message.get());
        }
        if (framer.pending()) {
            content = Content.SIP;
        }
    }

    private void add(SipMessage message) {
        content = Content.SIP;
        messages.add(message, frame, Optional.of(at), from, to, Transport.TCP, OptionalInt.empty());
    }

    private void http(byte[] bytes) {
        upgrade.append(new String(bytes, ISO_8859_1));
        int end = upgrade.indexOf(HEADERS_END);
        if (end < 0 && upgrade.length() < MAX_UPGRADE) {
            return;
        }
        String headers = upgrade.substring(0, Math.max(end, 0)).toLowerCase(Locale.ROOT);
        byte[] rest =
                upgrade.substring(end < 0 ? 0 : end + HEADERS_END.length()).getBytes(ISO_8859_1);
        upgrade.setLength(0);
        if (headers.contains("\r\nupgrade: websocket")) {
            content = Content.WEB_SOCKET;
            webSocket(rest);
        } else {
            content = Content.OTHER;
            sip(rest);
        }
    }

    private void webSocket(byte[] bytes) {
        for (byte[] message : webSocket.add(bytes)) {
            messages.add(message, frame, at, from, to, Transport.WS);
        }
    }

    /** Ends what was begun, as the stream ends or bytes of it are missing; whether that was within a message. */
    boolean end() {
        boolean pending = framer.pending();
        framer.end().ifPresent(this::add);
        return pending;
    }
}

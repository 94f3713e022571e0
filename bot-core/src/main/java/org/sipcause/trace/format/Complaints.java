package org.sipcause.trace.format;

import static org.sipcause.trace.Subject.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sipcause.trace.Subject;

/** Lines with which SIP software says what went wrong, known by their words. */
final class Complaints {
    /**
     * Words of a line.
     *
     * @param words in lower case
     * @param sure whether only SIP software writes them; else the line or the text has to speak of SIP
     */
    private record Phrase(Subject subject, boolean sure, String words) {}

    private static Phrase sure(Subject subject, String words) {
        return new Phrase(subject, true, words);
    }

    private static Phrase open(Subject subject, String words) {
        return new Phrase(subject, false, words);
    }

    /** The first that a line has decides. */
    private static final List<Phrase> PHRASES = List.of(
            // media
            sure(MEDIA_ENGINE, "no rtp engine was found"),
            sure(MEDIA_ENGINE, "no srtp module loaded"),
            sure(MEDIA_ENGINE, "rtp init failure"),
            sure(MEDIA_ENGINE, "no available rtpengine"),
            sure(MEDIA_ENGINE, "no available proxies"),
            sure(MEDIA_ENGINE, "rtpp_function_call"),
            sure(MEDIA_ENGINE, "res_srtp module is not loaded"),
            open(MEDIA_ENGINE, "failed to create rtp"),
            open(MEDIA_ENGINE, "unable to create rtp"),
            open(CODECS, "no compatible codecs"),
            open(CODECS, "incompatible_destination"),
            open(CODECS, "no codec match"),
            open(CODECS, "no matching codec"),
            open(CODECS, "no common codec"),
            open(CODECS, "couldn't negotiate stream"),
            open(CODECS, "codec negotiation failed"),
            open(CODECS, "rejecting secure audio stream without"),
            open(ENCRYPTION, "we are requesting srtp"),
            open(ENCRYPTION, "received srtp media but"),
            open(ENCRYPTION, "srtp required"),
            // who asks
            open(CREDENTIALS, "wrong password"),
            open(CREDENTIALS, "failed to authenticate"),
            open(CREDENTIALS, "username/auth name mismatch"),
            open(CREDENTIALS, "authentication failed"),
            open(CREDENTIALS, "auth failure"),
            open(CREDENTIALS, "invalid password"),
            open(CREDENTIALS, "failed_auth"),
            open(CREDENTIALS, "failed registration [904]"), // Sofia: no challenge that it could answer
            open(CREDENTIALS, "fatal response '401"),
            open(CREDENTIALS, "fatal response '403"),
            open(CREDENTIALS, "failed with the credentials"),
            sure(STRANGER, "no matching endpoint found"),
            sure(STRANGER, "no matching peer found"),
            open(STRANGER, "device does not match acl"),
            open(POLICY, "rejected by acl"),
            open(POLICY, "not allowed to"),
            open(POLICY, "outgoing_call_barred"),
            open(POLICY, "facility_not_subscribed"),
            open(POLICY, "blocked by policy"),
            open(FLOOD, "pike blocking"),
            open(FLOOD, "pike: blocking"),
            open(FLOOD, "flood detected"),
            open(FLOOD, "rate limit exceeded"),
            open(FLOOD, "too many requests"),
            open(FLOOD, "cps limit"),
            open(FLOOD, "calls per second"),
            // where to
            sure(UNKNOWN_NUMBER, "rejected because extension not found in context"),
            sure(UNKNOWN_NUMBER, "extension not found in context"),
            open(UNKNOWN_NUMBER, "unallocated_number"),
            open(NO_ROUTE, "no_route_destination"),
            open(NO_ROUTE, "no route to destination"),
            open(NO_ROUTE, "cause 3 -"),
            open(NOT_REGISTERED, "user_not_registered"),
            open(NOT_REGISTERED, "subscriber_absent"),
            open(NOT_REGISTERED, "subscriber absent"),
            open(NOT_REGISTERED, "no registered contact"),
            open(NOT_REGISTERED, "has no contacts"),
            // the next hop
            open(CERTIFICATE, "certificate verify failed"),
            open(CERTIFICATE, "certificate has expired"),
            open(CERTIFICATE, "self signed certificate"),
            open(CERTIFICATE, "self-signed certificate"),
            open(CERTIFICATE, "unable to get local issuer"),
            open(CERTIFICATE, "unable to verify the first certificate"),
            open(CERTIFICATE, "certificate validation"),
            open(CERTIFICATE, "unknown ca"),
            open(CERTIFICATE, "certificate unknown"),
            open(CERTIFICATE, "unknown_ca"),
            open(CERTIFICATE, "err_cert_"),
            open(CERTIFICATE, "certificate verification failed"),
            open(CERTIFICATE, "pj_ssl_cert"),
            open(TLS, "ssl_error_ssl"),
            open(TLS, "tls handshake"),
            open(TLS, "handshake failure"),
            open(TLS, "ssl handshake"),
            open(TLS, "wrong version number"),
            open(TLS, "no shared cipher"),
            open(TLS, "pj_essl"),
            open(NAME, "nxdomain"),
            open(NAME, "unresolvable"),
            open(NAME, "pjlib_util_edns"),
            open(NAME, "name or service not known"),
            open(NAME, "temporary failure in name resolution"),
            open(NAME, "no address associated with"),
            open(NAME, "could not resolve"),
            open(NAME, "err_name_not_resolved"),
            open(NAME, "no such host"),
            open(NAME, "cannot resolve"),
            open(NAME, "can't resolve"),
            open(NAME, "unable to resolve"),
            open(NAME, "failed to resolve"),
            open(NAME, "unknownhostexception"),
            open(NAME, "dns_error"),
            open(NAME, "dns error"),
            open(WEBSOCKET, "websocket connection to"),
            open(WEBSOCKET, "websocket error"),
            open(WEBSOCKET, "websocket disconnected"),
            open(WEBSOCKET, "websocket closed"),
            open(WEBSOCKET, "websocket failed"),
            open(CONNECTION_REFUSED, "connection refused"),
            open(CONNECTION_REFUSED, "econnrefused"),
            open(CONNECTION_REFUSED, "err_connection_refused"),
            open(CONNECTION_REFUSED, "connectexception"),
            open(UNREACHABLE, "no route to host"),
            open(UNREACHABLE, "network is unreachable"),
            open(UNREACHABLE, "host is unreachable"),
            open(UNREACHABLE, "network unreachable"),
            open(UNREACHABLE, "host unreachable"),
            open(UNREACHABLE, "ehostunreach"),
            open(UNREACHABLE, "is now unreachable"),
            open(TRANSPORT, "unsupported transport"),
            open(TRANSPORT, "eunsuptransport"),
            open(TRANSPORT, "transport not available"),
            open(TRANSPORT, "no suitable transport"),
            open(TRANSPORT, "transport error"),
            sure(TRANSPORT, "attempt to send to 'sip"),
            open(TRANSPORT, "proto_tls_send: failed"),
            // the one who is called, and capacity
            open(CONGESTED, "is circuit-busy"),
            open(CONGESTED, "everyone is busy/congested"),
            open(CONGESTED, "normal_circuit_congestion"),
            open(CONGESTED, "switch_congestion"),
            open(CONGESTED, "network_out_of_order"),
            open(CONGESTED, "normal_temporary_failure"),
            open(CONGESTED, "destination_out_of_order"),
            open(CONGESTED, "gateway_down"),
            open(CONGESTED, "circuit/channel congestion"),
            open(CONGESTED, "gateway is down"),
            sure(CONGESTED, "no connected clients found to handle"),
            open(CONGESTED, "no providers available for"),
            open(BUSY, "user_busy"),
            open(BUSY, "- user busy)"),
            open(NO_ANSWER, "no_user_response"),
            open(NO_ANSWER, "[no_answer]"),
            open(NO_ANSWER, "cause: no_answer"),
            open(NO_ANSWER, "nobody picked up in"),
            open(GIVEN_UP, "originator_cancel"),
            open(REFUSED, "call_rejected"),
            open(TIMEOUT, "recovery_on_timer_expire"),
            open(TIMEOUT, "progress_timeout"),
            sure(NO_ACK, "no ack received for an extended"),
            sure(NO_ACK, "(critical response)"),
            open(NO_ACK, "ack timeout"),
            open(NO_ACK, "no ack received"),
            open(TIMEOUT, "retransmission timeout reached on transmission"),
            open(TIMEOUT, "no reply to our critical packet"),
            open(TIMEOUT, "pjsip_etsxtimedout"),
            open(TIMEOUT, "timed out, trying again"),
            open(TIMEOUT, "no response received from"),
            open(LOOP, "loop detected"),
            // messages that cannot be read
            sure(MALFORMED, "missing a required header"),
            open(MALFORMED, "missing required header"),
            sure(MALFORMED, "error when parsing header"),
            sure(MALFORMED, "pjsip syntax error"),
            sure(MALFORMED, "parse_msg"),
            sure(MALFORMED, "parse_first_line"),
            sure(MALFORMED, "parse_via"),
            sure(MALFORMED, "parse_to(): "),
            sure(MALFORMED, "invalid via"),
            open(MALFORMED, "bad sip message"),
            open(MALFORMED, "invalid sip message"),
            open(MALFORMED, "malformed sip"),
            open(MALFORMED, "pjsip_emissinghdr"),
            open(MALFORMED, "missing header"),
            open(MALFORMED, "missing mandatory header"),
            open(MALFORMED, "invalid header"),
            // messages that should be there
            sure(ANNOUNCED, "---- incoming sip message"),
            sure(ANNOUNCED, "---- outgoing sip message"),
            sure(ANNOUNCED, "<--- sip read from"),
            sure(ANNOUNCED, "<--- received sip re"),
            sure(ANNOUNCED, "<--- transmitting sip re"),
            sure(ANNOUNCED, "reliably transmitting ("),
            sure(ANNOUNCED, "scheduling destruction of sip dialog"));

    private Complaints() {}

    /**
     * What is wrong.
     *
     * @param sure whether the line is about SIP for sure
     */
    record Found(Subject subject, boolean sure) {}

    /** Whether a parser only says in the line how far it is, as Kamailio and OpenSIPS do at their lowest levels. */
    private static boolean isStep(String line) {
        return line.contains("DEBUG") || line.contains("DBG:") || line.contains("INFO:");
    }

    /** What a line complains of; nothing where it does not. */
    static Optional<Found> in(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return PHRASES.stream()
                .filter(phrase -> lower.contains(phrase.words()))
                .filter(phrase -> !phrase.words().startsWith("parse_") || !isStep(line))
                .findFirst()
                .map(phrase -> new Found(phrase.subject(), phrase.sure() || OneLine.isSip(lower)));
    }
}

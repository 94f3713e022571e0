package org.sipcause.bench;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The messages of one made-up call. */
final class Wording {
    private static final String EOL = "\r\n";
    private static final int[] REFUSALS = {486, 404, 503, 488, 480, 603, 500};
    private static final List<String> PHRASES = List.of(
            "Busy Here",
            "Not Found",
            "Service Unavailable",
            "Not Acceptable Here",
            "Temporarily Unavailable",
            "Decline",
            "Server Internal Error");

    private final String callId;
    private final String caller;
    private final String callee;
    private final String transport;
    private final int mediaPort;
    private final boolean large;
    private final String user;
    private final String called;
    private final String fromTag;
    private final String toTag;
    private final Random random;

    Wording(int number, Way way, boolean tcp, boolean large, Random random) {
        this.random = random;
        this.callId = Integer.toHexString(number) + "-" + Long.toHexString(random.nextLong());
        this.caller = hostPort(way.from(), way.fromPort());
        this.callee = hostPort(way.to(), way.toPort());
        this.transport = tcp ? "TCP" : "UDP";
        this.mediaPort = 10_000 + number % 5_000 * 2; // the next one of a usual range, as endpoints take it
        this.large = large;
        this.user = "+1555010%02d".formatted(random.nextInt(100));
        this.called = "+1555011%02d".formatted(random.nextInt(100));
        this.fromTag = Integer.toHexString(random.nextInt());
        this.toTag = Integer.toHexString(random.nextInt());
    }

    private static String hostPort(byte[] address, int port) {
        try {
            String host = InetAddress.getByAddress(address).getHostAddress();
            return (address.length == 16 ? "[" + host + "]" : host) + ":" + port;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A call that is answered and ended by the caller. */
    List<CallScript.Step> success() {
        long talk = 1_000_000 + random.nextLong(CallScript.LONGEST);
        String invite = branch();
        String bye = branch();
        return List.of(
                new CallScript.Step(0, true, invite(invite)),
                new CallScript.Step(2_000, false, response("100 Trying", invite, "1 INVITE", "", "")),
                new CallScript.Step(300_000, false, response("180 Ringing", invite, "1 INVITE", toTag, "")),
                new CallScript.Step(4_000_000, false, response("200 OK", invite, "1 INVITE", toTag, sdp(callee))),
                new CallScript.Step(10_000, true, request("ACK", branch(), "1 ACK", toTag, "")),
                new CallScript.Step(talk, true, request("BYE", bye, "2 BYE", toTag, "")),
                new CallScript.Step(5_000, false, response("200 OK", bye, "2 BYE", toTag, "")));
    }

    /** A call that is refused; one in eight meets silence, and its INVITE is sent again (RFC 3261 §17.1.1.2). */
    List<CallScript.Step> failure() {
        String invite = branch();
        List<CallScript.Step> steps = new ArrayList<>();
        steps.add(new CallScript.Step(0, true, invite(invite)));
        int kind = random.nextInt(REFUSALS.length + 1);
        if (kind == REFUSALS.length) {
            String again = steps.getFirst().text();
            for (long after = 500_000; after < 32_000_000; after *= 2) {
                steps.add(new CallScript.Step(after, true, again));
            }
            return steps;
        }
        String line = REFUSALS[kind] + " " + PHRASES.get(kind);
        steps.add(new CallScript.Step(2_000, false, response("100 Trying", invite, "1 INVITE", "", "")));
        steps.add(new CallScript.Step(40_000, false, response(line, invite, "1 INVITE", toTag, "")));
        steps.add(new CallScript.Step(8_000, true, request("ACK", invite, "1 ACK", toTag, "")));
        return steps;
    }

    private String branch() {
        return "z9hG4bK" + Long.toHexString(random.nextLong());
    }

    private String invite(String branch) {
        String body = sdp(caller) + (large ? candidates() : "");
        return request("INVITE", branch, "1 INVITE", "", body);
    }

    private static String candidates() {
        StringBuilder lines = new StringBuilder();
        for (int candidate = 1; candidate <= 16; candidate++) {
            lines.append("a=candidate:%d 1 UDP 2130706431 203.0.113.%d 30000 typ host".formatted(candidate, candidate))
                    .append(EOL);
        }
        return lines.toString();
    }

    private String request(String method, String branch, String cseq, String tag, String body) {
        return method + " sip:" + called + "@" + callee + " SIP/2.0" + EOL
                + "Via: SIP/2.0/" + transport + " " + caller + ";branch=" + branch + ";rport" + EOL
                + "Max-Forwards: 70" + EOL
                + dialog(cseq, tag)
                + "Contact: <sip:" + user + "@" + caller + ";transport=" + transport.toLowerCase(java.util.Locale.ROOT)
                + ">" + EOL
                + "User-Agent: Example Phone 4.2" + EOL
                + "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE, PRACK, INFO, NOTIFY" + EOL
                + "Supported: replaces, timer, 100rel" + EOL
                + end(body);
    }

    private String response(String line, String branch, String cseq, String tag, String body) {
        String received = caller.substring(0, caller.lastIndexOf(':'));
        String port = caller.substring(caller.lastIndexOf(':') + 1);
        return "SIP/2.0 " + line + EOL
                + "Via: SIP/2.0/" + transport + " " + caller + ";branch=" + branch + ";received="
                + received.replace("[", "").replace("]", "") + ";rport=" + port + EOL
                + dialog(cseq, tag)
                + "Contact: <sip:" + called + "@" + callee + ">" + EOL
                + "Server: Example SBC 9.1" + EOL
                + (line.startsWith("503") ? "Retry-After: 30" + EOL : "")
                + end(body);
    }

    private String dialog(String cseq, String tag) {
        return "From: \"Alice\" <sip:" + user + "@example.com>;tag=" + fromTag + EOL
                + "To: <sip:" + called + "@example.com>" + (tag.isEmpty() ? "" : ";tag=" + tag) + EOL
                + "Call-ID: " + callId + "@example.com" + EOL
                + "CSeq: " + cseq + EOL;
    }

    private static String end(String body) {
        return (body.isEmpty() ? "" : "Content-Type: application/sdp" + EOL) + "Content-Length: " + body.length() + EOL
                + EOL + body;
    }

    private String sdp(String at) {
        String host = at.substring(0, at.lastIndexOf(':')).replace("[", "").replace("]", "");
        String net = host.indexOf(':') >= 0 ? "IP6 " : "IP4 ";
        return "v=0" + EOL + "o=- 3974 1 IN " + net + host + EOL + "s=call" + EOL + "c=IN " + net + host + EOL
                + "t=0 0" + EOL + "m=audio " + mediaPort + " RTP/AVP 0 8 101" + EOL + "a=rtpmap:0 PCMU/8000" + EOL
                + "a=rtpmap:8 PCMA/8000" + EOL + "a=rtpmap:101 telephone-event/8000" + EOL + "a=fmtp:101 0-16" + EOL
                + "a=ptime:20" + EOL + "a=sendrecv" + EOL;
    }
}

package org.sipcause.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** The messages that every parser reads. */
final class Samples {
    private static final String SDP = """
            v=0
            o=alice 2890844526 2890844526 IN IP4 192.0.2.1
            s=-
            c=IN IP4 192.0.2.1
            t=0 0
            m=audio 49170 RTP/AVP 0 8 101
            a=rtpmap:0 PCMU/8000
            a=rtpmap:8 PCMA/8000
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-16
            a=sendrecv
            """;

    private static final String VIA =
            "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK74bf9;received=198.51.100.7;rport=40812\n";
    private static final String VIAS = """
            Via: SIP/2.0/UDP 203.0.113.9:5060;branch=z9hG4bK2d4790.1
            Via: SIP/2.0/TCP 203.0.113.5:5060;branch=z9hG4bK721e418c4.1;received=203.0.113.6
            """ + VIA;

    /** How many there are; a constant because a benchmark's annotation needs one. */
    static final int COUNT = 8;

    private Samples() {}

    /** Requests and responses of a call over two proxies, a refusal and a registration. */
    static List<byte[]> all() {
        return List.of(
                message(
                        "INVITE sip:bob@203.0.113.40 SIP/2.0\n" + VIAS + "Max-Forwards: 68\n" + dialog("", "1 INVITE")
                                + "Contact: <sip:alice@192.0.2.1:5060;transport=udp>\nUser-Agent: Example Phone 4.2\n"
                                + "Record-Route: <sip:203.0.113.9;lr>\nRecord-Route: <sip:203.0.113.5;lr>\n"
                                + "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE\nSupported: timer, replaces\n",
                        SDP),
                message("SIP/2.0 100 Trying\n" + VIAS + dialog("", "1 INVITE"), ""),
                message(
                        "SIP/2.0 180 Ringing\n" + VIAS + dialog(";tag=314159", "1 INVITE")
                                + "Contact: <sip:bob@203.0.113.40:5060>\nServer: Example PBX 18\n",
                        ""),
                message(
                        "SIP/2.0 200 OK\n" + VIAS + dialog(";tag=314159", "1 INVITE")
                                + "Record-Route: <sip:203.0.113.9;lr>\nRecord-Route: <sip:203.0.113.5;lr>\n"
                                + "Contact: <sip:bob@203.0.113.40:5060>\nServer: Example PBX 18\n",
                        SDP),
                message(
                        "ACK sip:bob@203.0.113.40:5060 SIP/2.0\n" + VIA + "Max-Forwards: 70\n"
                                + dialog(";tag=314159", "1 ACK"),
                        ""),
                message(
                        "BYE sip:bob@203.0.113.40:5060 SIP/2.0\n" + VIA + "Max-Forwards: 70\n"
                                + dialog(";tag=314159", "2 BYE")
                                + "Reason: Q.850;cause=16;text=\"Normal call clearing\"\n",
                        ""),
                message(
                        "SIP/2.0 503 Service Unavailable\n" + VIAS + dialog(";tag=1928301", "1 INVITE")
                                + "Retry-After: 120 (maintenance);duration=60\nReason: Q.850;cause=34;text=\"No circuit\"\n"
                                + "Warning: 399 gw.example.com \"All trunks busy\"\nServer: Example Gateway 2.7\n",
                        ""),
                message(
                        "REGISTER sip:example.com SIP/2.0\n" + VIA + "Max-Forwards: 70\n" + dialog("", "7 REGISTER")
                                + "Contact: <sip:alice@192.0.2.1:5060>;expires=3600\nUser-Agent: Example Phone 4.2\nExpires: 3600\n",
                        ""));
    }

    private static String dialog(String tag, String cseq) {
        return """
                From: "Alice" <sip:alice@example.com>;tag=9fxced76sl
                To: Bob <sip:bob@example.com>%s
                Call-ID: 3848276298220188511@192.0.2.1
                CSeq: %s
                """.formatted(tag, cseq);
    }

    private static byte[] message(String head, String body) {
        String crlf = body.replace("\n", "\r\n");
        String type = body.isEmpty() ? "" : "Content-Type: application/sdp\n";
        String all = (head + type + "Content-Length: " + crlf.length() + "\n\n").replace("\n", "\r\n") + crlf;
        return all.getBytes(UTF_8);
    }

    /** A request with something hostile in it, about 64 kB. */
    static byte[] hostile(String kind) {
        String head = "OPTIONS sip:bob@example.com SIP/2.0\n" + VIA + dialog("", "1 OPTIONS");
        return switch (kind) {
            case "semicolons" -> message(head + "Contact: <sip:a@example.com>" + ";".repeat(64_000) + "\n", "");
            case "vias" -> message(head + VIA.repeat(10_000), "");
            case "no line end" -> (head.replace("\n", "\r\n") + "Subject: " + "x".repeat(64_000)).getBytes(UTF_8);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}

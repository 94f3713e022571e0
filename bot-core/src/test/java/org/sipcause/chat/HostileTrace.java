package org.sipcause.chat;

import java.util.List;
import java.util.Locale;

/**
 * A trace by somebody who wants to reach beyond it: a call over three hundred hops, each with its own address, whose names, reasons
 * and headers hold what chat platforms read as mentions, links and markup, and headers of ten thousand characters.
 */
public final class HostileTrace {
    /** How many elements have a part in the call. */
    public static final int PARTICIPANTS = 300;

    /** What stands in the values of its headers; one line each. */
    public static final List<String> EVIL = List.of(
            "@everyone",
            "@here",
            "<!channel>",
            "<!everyone>",
            "<@U1>",
            "<@123456789012345678>",
            "<@&123456789012345678>",
            "[x](http://evil.example)",
            "<http://evil.example|your bank>",
            "https://evil.example/",
            "```",
            "`code`",
            "**bold** __under__ ~~struck~~ ||hidden||",
            "\u202Etxt.exe\u202C",
            "\u2066a\u2069\u200B\u200C\u200D\u2060\uFEFFb",
            ":boom: <:boom:1234567890>",
            "# Heading");

    private static final int LONG = 10_000;

    private HostileTrace() {}

    /** The trace, as sngrep would save it. */
    public static String text() {
        String evil = String.join(" ", EVIL);
        var all = new StringBuilder();
        for (int hop = 0; hop < PARTICIPANTS - 1; hop++) {
            all.append(line(hop, address(hop), address(hop + 1)));
            all.append(request(hop, evil));
        }
        for (int hop = PARTICIPANTS - 1; hop > 0; hop--) {
            all.append(line(2 * PARTICIPANTS - hop, address(hop), address(hop - 1)));
            all.append(response(evil));
        }
        return all.toString();
    }

    private static String request(int hop, String evil) {
        return "INVITE sip:+15550100@example.com SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP " + address(hop) + ";branch=z9hG4bK" + hop + "\r\n"
                + "From: \"" + evil.replace("\"", "") + "\" <sip:alice@example.com>;tag=1\r\n"
                + "To: <sip:+15550100@example.com>\r\n"
                + "Call-ID: @everyone<!channel>``` @192.0.2.1\r\n"
                + "CSeq: 1 INVITE\r\n"
                + "Max-Forwards: 70\r\n"
                + "User-Agent: " + evil + "\r\n"
                + (hop == 0 ? "Subject: " + (evil + " ").repeat(LONG / evil.length() + 1) + "\r\n" : "")
                + (hop == 1 ? "X-Long: " + "x".repeat(LONG) + "@everyone\r\n" : "")
                + "Content-Length: 0\r\n\r\n\r\n";
    }

    private static String response(String evil) {
        return "SIP/2.0 503 " + evil + "\r\n"
                + "Via: SIP/2.0/UDP " + address(0) + ";branch=z9hG4bK0\r\n"
                + "From: \"" + evil.replace("\"", "") + "\" <sip:alice@example.com>;tag=1\r\n"
                + "To: <sip:+15550100@example.com>;tag=" + "<@U1>" + "\r\n"
                + "Call-ID: @everyone<!channel>``` @192.0.2.1\r\n"
                + "CSeq: 1 INVITE\r\n"
                + "Server: " + evil + "\r\n"
                + "Reason: Q.850;cause=34;text=\"" + evil.replace("\"", "") + "\"\r\n"
                + "Warning: 399 example.com \"" + evil.replace("\"", "") + "\"\r\n"
                + "Content-Length: 0\r\n\r\n\r\n";
    }

    private static String line(int at, String from, String to) {
        return String.format(
                Locale.ROOT, "2026/11/20 10:%02d:%02d.%06d %s -> %s%n", at / 60 % 60, at % 60, at, from, to);
    }

    private static String address(int number) {
        return (number < 150 ? "192.0.2." + (number + 1) : "198.51.100." + (number - 149)) + ":5060";
    }
}

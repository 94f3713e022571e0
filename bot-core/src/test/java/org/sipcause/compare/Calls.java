package org.sipcause.compare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/** Writes calls for tests: an INVITE from 192.0.2.10 to 192.0.2.20 and its answer. */
final class Calls {
    private Calls() {}

    /** A call with headers and media of its own; its tag, branch, Call-ID, session and media port are made of the number. */
    static Side of(int number, String uri, String headers, String media, String answer) {
        String text = request(number, uri, headers, media)
                + (answer.isEmpty() ? copies(number, uri, headers, media) : answer(number, uri, answer));
        CallFlow flow = flow(text);
        return new Side("call" + number + ".txt", flow, flow.calls().getFirst(), false);
    }

    static CallFlow flow(String text) {
        try {
            var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return CallFlow.of(List.of(new TraceReader(TraceFormats.ALL).read("calls", in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String request(int number, String uri, String headers, String media) {
        return at(number, 0, 10, 20) + invite(number, uri, headers, media);
    }

    private static String copies(int number, String uri, String headers, String media) {
        StringBuilder copies = new StringBuilder();
        for (int millis : new int[] {500, 1500, 3500, 7500, 15_500, 31_500}) {
            copies.append(at(number, millis, 10, 20)).append(invite(number, uri, headers, media));
        }
        return copies.toString();
    }

    private static String invite(int number, String uri, String headers, String media) {
        String body = media.isEmpty() ? "" : audio(number, media.replace(';', '\n'));
        String lines = headers.isEmpty() ? "" : headers.replace(';', '\n') + "\n";
        return "INVITE " + uri + " SIP/2.0\n" + common(number, uri, "") + lines + "Max-Forwards: 70\n"
                + (body.isEmpty() ? "" : "Content-Type: application/sdp\n") + "Content-Length: " + body.length()
                + "\n\n" + body + "\n";
    }

    private static String audio(int number, String media) {
        return """
                v=0
                o=- %1$s 1 IN IP4 192.0.2.10
                s=-
                c=IN IP4 192.0.2.10
                t=0 0
                m=audio 4%1$s %2$s
                """.formatted(number, media);
    }

    private static String answer(int number, String uri, String statusAndHeaders) {
        return at(number, 30, 20, 10) + "SIP/2.0 "
                + statusAndHeaders
                        .replaceFirst(";", "\n" + common(number, uri, ";tag=b"))
                        .replace(";;", "\n") + "Content-Length: 0\n\n";
    }

    private static String common(int number, String uri, String tag) {
        return """
                Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK%1$s
                From: <sip:alice@example.com>;tag=a%1$s
                To: <%2$s>%3$s
                Call-ID: %1$s@192.0.2.10
                CSeq: %1$s INVITE
                """.formatted(number, uri, tag);
    }

    private static String at(int number, int millis, int from, int to) {
        return "2026/11/20 10:%02d:%02d.%03d000 192.0.2.%d:5060 -> 192.0.2.%d:5060%n"
                .formatted(number % 60, millis / 1000, millis % 1000, from, to);
    }
}

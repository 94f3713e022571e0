package org.sipcause.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/** Writes small traces for tests, a line a message: milliseconds, sender, receiver, start-line, Via branches from the top, CSeq, extras. */
final class Wire {
    private final StringBuilder text = new StringBuilder();

    /** A message between hosts 192.0.2.{from} and 192.0.2.{to}; branches name their hop: {@code 10a} is branch a of 192.0.2.10. */
    Wire add(int millis, int from, int to, String startLine, String branches, String cseq, String... headers) {
        text.append("2026/11/20 10:%02d:%02d.%03d000 192.0.2.%d:5060 -> 192.0.2.%d:5060%n"
                .formatted(millis / 60_000, millis / 1000 % 60, millis % 1000, from, to));
        text.append(startLine).append('\n');
        for (var branch : List.of(branches.split(" ", -1))) {
            var host = branch.replaceAll("[a-z]+$", "");
            text.append("Via: SIP/2.0/UDP 192.0.2.%s:5060;branch=z9hG4bK-%s%n".formatted(host, branch));
        }
        text.append("From: <sip:alice@example.com>;tag=a1\n");
        text.append("To: <sip:bob@example.com>").append(inDialog(startLine, cseq) ? ";tag=b1\n" : "\n");
        text.append("Call-ID: 1@example.com\nCSeq: ").append(cseq).append('\n');
        for (var header : headers) {
            text.append(header).append('\n');
        }
        text.append("Content-Length: 0\n\n\n");
        return this;
    }

    private static boolean inDialog(String startLine, String cseq) {
        return !startLine.startsWith("SIP/2.0 100")
                && (startLine.startsWith("SIP/2.0") || cseq.endsWith("ACK") || cseq.endsWith("BYE"));
    }

    Trace trace() {
        try {
            var in = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            return new TraceReader(TraceFormats.ALL).read("wire", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CallFlow flow() {
        return CallFlow.of(List.of(trace()));
    }

    /** A call through a proxy to a gateway that is full; the proxy makes 500 of its 503. */
    static Wire trunkFull() {
        return new Wire()
                .add(0, 10, 20, "INVITE sip:bob@example.com SIP/2.0", "10a", "1 INVITE")
                .add(1, 20, 10, "SIP/2.0 100 Trying", "10a", "1 INVITE")
                .add(3, 20, 41, "INVITE sip:bob@192.0.2.41 SIP/2.0", "20b 10a", "1 INVITE")
                .add(503, 20, 41, "INVITE sip:bob@192.0.2.41 SIP/2.0", "20b 10a", "1 INVITE")
                .add(536, 41, 20, "SIP/2.0 503 Service Unavailable", "20b 10a", "1 INVITE", "Reason: Q.850;cause=34")
                .add(537, 20, 41, "ACK sip:bob@192.0.2.41 SIP/2.0", "20b", "1 ACK")
                .add(538, 20, 10, "SIP/2.0 500 Server Internal Error", "10a", "1 INVITE")
                .add(540, 10, 20, "ACK sip:bob@example.com SIP/2.0", "10a", "1 ACK");
    }
}

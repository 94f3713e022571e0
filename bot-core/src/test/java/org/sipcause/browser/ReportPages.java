package org.sipcause.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Question;

/** Report pages as files, for a browser to open. */
final class ReportPages {
    private static final Path SAMPLES = Path.of("src/test/resources/org/sipcause");

    private ReportPages() {}

    /** The page about a sample, by its name below the test resources. */
    static Path of(Path folder, String sample) throws IOException {
        return of(
                folder,
                Attachment.of(Path.of(sample).getFileName().toString(), Files.readAllBytes(SAMPLES.resolve(sample))),
                Locale.ENGLISH);
    }

    /** The page about a trace. */
    static Path of(Path folder, Attachment trace, Locale locale) throws IOException {
        var page = Files.createTempFile(folder, "page", ".html");
        try (var out = Files.newOutputStream(page)) {
            new Bot().page(new Question("trace", List.of(trace), locale), out);
        }
        return page;
    }

    static String text(String sample) throws IOException {
        return Files.readString(SAMPLES.resolve(sample));
    }

    /** Calls of seven messages each, every tenth of them refused. */
    static Attachment calls(int count) {
        var text = new StringBuilder();
        for (var call = 0; call < count; call++) {
            var busy = call % 10 == 3;
            message(text, call, 0, true, "INVITE sip:bob@example.com SIP/2.0", "1 INVITE");
            message(text, call, 1, false, "SIP/2.0 100 Trying", "1 INVITE");
            message(text, call, 2, false, "SIP/2.0 180 Ringing", "1 INVITE");
            message(text, call, 3, false, busy ? "SIP/2.0 503 Service Unavailable" : "SIP/2.0 200 OK", "1 INVITE");
            message(text, call, 4, true, "ACK sip:bob@example.com SIP/2.0", "1 ACK");
            if (!busy) {
                message(text, call, 5, true, "BYE sip:bob@example.com SIP/2.0", "2 BYE");
                message(text, call, 6, false, "SIP/2.0 200 OK", "2 BYE");
            }
        }
        return Attachment.of("calls.txt", text.toString());
    }

    private static void message(StringBuilder text, int call, int step, boolean forth, String start, String cseq) {
        var from = "192.0.2.10:5060";
        var to = "198.51.100.20:5060";
        var time = call * 10 + step;
        text.append(String.format(
                Locale.ROOT,
                "2026/11/20 %02d:%02d:%02d.000000 %s -> %s%n",
                time / 3600,
                time / 60 % 60,
                time % 60,
                forth ? from : to,
                forth ? to : from));
        text.append(start).append('\n');
        text.append("Via: SIP/2.0/UDP ")
                .append(from)
                .append(";branch=z9hG4bK")
                .append(call)
                .append(cseq.charAt(0));
        text.append("\nFrom: <sip:alice")
                .append(call)
                .append("@example.com>;tag=a")
                .append(call);
        text.append("\nTo: <sip:bob@example.com>").append(step == 0 ? "" : ";tag=b" + call);
        text.append("\nCall-ID: ").append(call).append("@192.0.2.10\nCSeq: ").append(cseq);
        text.append("\nMax-Forwards: 70\nContact: <sip:")
                .append(forth ? from : to)
                .append(">\nContent-Length: 0\n\n");
    }
}

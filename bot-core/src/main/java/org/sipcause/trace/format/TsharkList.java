package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sipcause.sip.SipParser;
import org.sipcause.text.Line;
import org.sipcause.text.Lines;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Head;
import org.sipcause.trace.TimeBase;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/**
 * The packet list of tshark and Wireshark: {@code 4 0.0019 192.0.2.3 → 192.0.2.2 SIP 517 Status: 503 Service Unavailable |}. Of each message it
 * has the start-line and nothing else.
 */
final class TsharkList implements TraceFormat {
    private static final int LONGEST_ROW = 4096;
    private static final String VERSION = "SIP/2.0";

    @Override
    public String name() {
        return "tshark-list";
    }

    @Override
    public boolean recognises(Head head) {
        List<String> lines = head.lines();
        return lines.stream().anyMatch(line -> info(line, 0) >= 0)
                && lines.stream().noneMatch(TsharkList::ofWholeMessage);
    }

    /** Whether there are messages with their headers, too: a log may say "SIP Request: INVITE" of each, and a list may be pasted above them. */
    private static boolean ofWholeMessage(String line) {
        String text = line.stripLeading();
        return text.regionMatches(true, 0, "Call-ID:", 0, 8) || text.regionMatches(true, 0, "CSeq:", 0, 5);
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        Lines lines = PastedText.lines(in, trace);
        MessageText messages = new MessageText(trace, _ -> Optional.empty());
        for (Optional<Line> line = lines.next(); line.isPresent() && !trace.full(); line = lines.next()) {
            row(line.get(), messages, trace);
        }
        messages.end();
    }

    private static void row(Line line, MessageText messages, TraceBuilder trace) {
        String text = line.text();
        int from = 0;
        for (int info = info(text, 0); info >= 0; info = info(text, from)) {
            int end = text.indexOf(" |", info, Math.min(text.length(), info + LONGEST_ROW));
            end = end < 0 ? text.length() : end;
            String start = startLine(text.substring(info, end));
            if (SipParser.isStartLine(start)) {
                String before = text.substring(from, info);
                trace.times(Stamp.of(before).isPresent() ? TimeBase.LOCAL : TimeBase.BEGINNING);
                messages.heading(heading(before));
                messages.line(Line.of(start, line.number()));
            }
            from = Math.min(text.length(), end + 2);
        }
    }

    /** Where the column begins that says what the packet is, behind one that says it is SIP; -1 where none does. */
    private static int info(String text, int from) {
        int to = Math.min(text.length(), from + LONGEST_ROW);
        int sip = text.indexOf("SIP", from, to);
        while (sip > 0 && " \t\"".indexOf(text.charAt(sip - 1)) < 0) {
            sip = text.indexOf("SIP", sip + 1, to);
        }
        if (sip <= 0) {
            return -1;
        }
        int request = text.indexOf("Request: ", sip, to);
        int status = text.indexOf("Status: ", sip, to);
        return request < 0 ? status : status < 0 ? request : Math.min(request, status);
    }

    private static String startLine(String info) {
        boolean request = info.startsWith("Request: ");
        String said = info.substring(info.indexOf(": ") + 2).replace("\"", "").strip();
        int with = said.indexOf(", with ");
        said = with < 0 ? said : said.substring(0, with);
        while (said.endsWith(")") && remark(said.substring(said.lastIndexOf('(') + 1))) {
            said = said.substring(0, said.lastIndexOf('(')).strip();
        }
        said = said.endsWith(",") ? said.substring(0, said.length() - 1).strip() : said;
        return request ? (said.endsWith(VERSION) ? said : said + " " + VERSION) : VERSION + " " + said;
    }

    /** Whether what stands in parentheses at the end is the dissector's: the request answered, or how many bindings there are. */
    private static boolean remark(String text) {
        String inside = text.substring(0, Math.max(0, text.length() - 1));
        boolean method =
                inside.length() > 2 && inside.length() < 10 && inside.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return method || inside.contains("binding");
    }

    private static Heading heading(String before) {
        List<String> words = Arrays.stream(
                        before.replace('"', ' ').replace(',', ' ').strip().split("\\s+", 40))
                .filter(word -> !word.equals("\u2192") && !word.equals("->") && !word.equals("|"))
                .toList();
        int sip = 0;
        while (sip < words.size() && !words.get(sip).startsWith("SIP")) {
            sip++;
        }
        boolean both = sip >= 2 && sip < words.size();
        return new Heading(
                both ? time(words.subList(0, sip - 2)) : Optional.empty(),
                both ? Endpoint.parse(words.get(sip - 2)) : Optional.empty(),
                both ? Endpoint.parse(words.get(sip - 1)) : Optional.empty(),
                Optional.empty());
    }

    /** The time before the addresses; seconds since the first packet count from 1970, so that differences hold. */
    private static Optional<Instant> time(List<String> words) {
        String last = words.isEmpty() ? "" : words.getLast();
        boolean seconds = last.indexOf('.') > 0
                && last.length() < 24
                && last.indexOf(':') < 0
                && last.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                && last.indexOf('.') == last.lastIndexOf('.');
        if (!seconds) {
            return Stamp.of(String.join(" ", words.subList(Math.min(1, words.size()), words.size())))
                    .or(() -> Stamp.of(String.join(" ", words)));
        }
        BigDecimal all = new BigDecimal(last);
        return all.precision() - all.scale() > 11
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(
                        all.longValue(),
                        all.remainder(BigDecimal.ONE).movePointRight(9).longValue()));
    }
}

package org.sipcause.trace.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sipcause.text.Line;
import org.sipcause.trace.Position;
import org.sipcause.trace.Remark;
import org.sipcause.trace.Subject;

/** Headers of a message whose start-line is not in the text: somebody pasted from the middle, or the log cut it. */
final class StrayHeaders {
    private static final int MOST = 200;
    private static final int LONGEST_PREFIX = 160;
    private static final Set<String> NAMES = Set.of(
            "via",
            "from",
            "to",
            "call-id",
            "cseq",
            "contact",
            "max-forwards",
            "record-route",
            "route",
            "expires",
            "server",
            "user-agent",
            "www-authenticate",
            "proxy-authenticate",
            "authorization",
            "proxy-authorization",
            "allow",
            "supported",
            "require",
            "min-se",
            "session-expires",
            "reason",
            "warning",
            "retry-after",
            "content-type",
            "content-length",
            "date",
            "min-expires");
    private static final Set<String> METHODS = Set.of(
            "INVITE",
            "REGISTER",
            "BYE",
            "CANCEL",
            "ACK",
            "SUBSCRIBE",
            "NOTIFY",
            "REFER",
            "PRACK",
            "PUBLISH",
            "OPTIONS",
            "UPDATE",
            "MESSAGE",
            "INFO");

    private int taken;
    private boolean sure;

    /** Whether one was seen that only SIP has. */
    boolean sure() {
        return sure;
    }

    /** The headers of a line; several where its line ends are written out. Empty where it holds none. */
    List<Remark> line(Line line) {
        List<Remark> found = new ArrayList<>();
        for (String part : line.text().split("\\\\r\\\\n", 100)) {
            String header = header(part);
            if (!header.isEmpty() && taken < MOST) {
                taken++;
                sure |= onlySip(header);
                found.add(Remark.of(Position.line(line.number()), OneLine.quote(header, 0), Subject.HEADER));
            }
        }
        return found;
    }

    /** The header that a line ends with, behind what a log put before it; empty where it has none. */
    private static String header(String part) {
        int colon = part.indexOf(": ");
        int last = Math.min(part.length(), LONGEST_PREFIX);
        for (int at = colon; at > 0 && at < last; at = part.indexOf(": ", at + 1)) {
            int begin = at;
            while (begin > 0 && (Character.isLetter(part.charAt(begin - 1)) || part.charAt(begin - 1) == '-')) {
                begin--;
            }
            boolean capital = begin + 1 < at
                    && Character.isUpperCase(part.charAt(begin))
                    && Character.isLowerCase(part.charAt(at - 1)); // WARNING: is a level of a log
            boolean free = begin == 0 || " \t:|]>".indexOf(part.charAt(begin - 1)) >= 0;
            if (capital && free && NAMES.contains(part.substring(begin, at).toLowerCase(Locale.ROOT))) {
                return part.substring(begin);
            }
        }
        // the beginning of a Via may be what was cut
        int via = part.indexOf("a: SIP/2.0/");
        return via == 0 || (via > 0 && via < 3) ? part : "";
    }

    private static boolean onlySip(String header) {
        if (header.startsWith("CSeq:")) {
            String value = header.substring("CSeq:".length()).strip();
            return METHODS.contains(value.substring(value.lastIndexOf(' ') + 1));
        }
        return header.contains(": SIP/2.0/")
                || ((header.startsWith("Contact:") || header.startsWith("To:")) && header.contains("<sip"));
    }
}

package org.sipcause.trace.format;

import java.util.List;
import org.sipcause.sip.SipParser;
import org.sipcause.text.Line;
import org.sipcause.text.Mending;

/** A text that stands as one value in something else: a string of JSON, a cell of a table. */
final class Payload {
    private Payload() {}

    /** Whether it is SIP: a start-line, at once or behind a few words, and a header in the next line. */
    static boolean isSip(String text) {
        int version = text.indexOf("SIP/2.0");
        int end = version < 0 ? -1 : text.indexOf('\n', version);
        return end > 0
                && end + 1 < text.length()
                && Draft.isHeader(text.substring(end + 1, Math.min(text.length(), end + 40)))
                && mended(text).stream().anyMatch(SipParser::isStartLine);
    }

    /** Gives its lines to the messages, all with the number of the line in which it began. */
    static void give(String text, int number, Heading heading, MessageText messages) {
        messages.heading(heading);
        mended(text).forEach(line -> messages.line(Line.of(line, number)));
        messages.end();
    }

    private static List<String> mended(String text) {
        return Mending.of(text.lines().toList()).head();
    }
}

package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sipcause.text.Line;
import org.sipcause.text.Lines;
import org.sipcause.trace.Head;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/**
 * A text in which a line of its own kind stands before each message.
 *
 * @param headings reads that line; an input is of this format where its beginning has one
 */
record TextFormat(String name, Heading.Reader headings) implements TraceFormat {
    static final TextFormat SNGREP = new TextFormat("sngrep", SngrepHeading::read);
    static final TextFormat ASTERISK_PJSIP = new TextFormat("asterisk-pjsip", AsteriskHeading::pjsip);
    static final TextFormat ASTERISK_CHAN_SIP = new TextFormat("asterisk-chan_sip", AsteriskHeading::chanSip);
    static final TextFormat FREESWITCH = new TextFormat("freeswitch", FreeswitchHeading::read);
    static final TextFormat TCPDUMP = new TextFormat("tcpdump", TcpdumpHeading::read);
    static final TextFormat PJSUA = new TextFormat("pjsua", LogHeading::pjsua);
    static final TextFormat LINPHONE = new TextFormat("linphone", LogHeading::linphone);
    static final TextFormat KAMAILIO = new TextFormat("kamailio", LogHeading::kamailio);
    static final TextFormat BARESIP = new TextFormat("baresip", LogHeading::baresip);
    static final TextFormat HOMER = new TextFormat("homer", LogHeading::homer);
    static final TextFormat SIPP = new TextFormat("sipp", LogHeading::sipp);
    static final TextFormat SNOM = new TextFormat("snom", LogHeading::snom);
    static final TextFormat AUDIOCODES = new TextFormat("audiocodes", LogHeading::audiocodes);
    static final TextFormat ORACLE = new TextFormat("oracle", LogHeading::oracle);

    @Override
    public boolean recognises(Head head) {
        return head.lines().stream().anyMatch(line -> headings.read(line).isPresent());
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        Lines lines = PastedText.lines(in, trace);
        MessageText messages = new MessageText(trace, headings);
        for (Optional<Line> line = lines.next(); line.isPresent() && !trace.full(); line = lines.next()) {
            messages.line(line.get());
        }
        messages.end();
    }
}

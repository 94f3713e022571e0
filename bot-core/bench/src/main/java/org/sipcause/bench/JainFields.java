package org.sipcause.bench;

import gov.nist.javax.sdp.parser.SDPAnnounceParser;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;
import java.util.ListIterator;
import java.util.Vector;
import java.util.function.Consumer;
import javax.sdp.MediaDescription;
import javax.sdp.SdpException;
import javax.sdp.SessionDescription;
import javax.sip.header.ContactHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.ReasonHeader;
import javax.sip.header.RetryAfterHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.header.WarningHeader;

/** The same fields as the JAIN-SIP reference implementation reads them. */
final class JainFields {
    private static final StringMsgParser PARSER = new StringMsgParser();

    private JainFields() {}

    static void read(byte[] bytes, Consumer<Object> to) {
        try {
            SIPMessage message = PARSER.parseSIPMessage(bytes, true, false, null);
            to.accept(message.getFirstLine());
            for (ListIterator<?> vias = message.getHeaders("Via"); vias.hasNext(); ) {
                ViaHeader via = (ViaHeader) vias.next();
                to.accept(via.getHost());
                to.accept(via.getPort());
                to.accept(via.getBranch());
                given(via.getReceived(), to);
                to.accept(via.getRPort());
            }
            FromHeader from = (FromHeader) message.getHeader("From");
            to.accept(from.getAddress().getURI().toString());
            given(from.getTag(), to);
            ToHeader called = (ToHeader) message.getHeader("To");
            to.accept(called.getAddress().getURI().toString());
            given(called.getTag(), to);
            to.accept(message.getCallId().getCallId());
            to.accept(message.getCSeq().getMethod());
            for (ListIterator<?> contacts = message.getHeaders("Contact"); contacts.hasNext(); ) {
                to.accept(
                        ((ContactHeader) contacts.next()).getAddress().getURI().toString());
            }
            if (message.getHeader("Retry-After") instanceof RetryAfterHeader wait) {
                to.accept(wait.getRetryAfter());
            }
            for (ListIterator<?> reasons = message.getHeaders("Reason"); reasons.hasNext(); ) {
                ReasonHeader reason = (ReasonHeader) reasons.next();
                to.accept(reason.getProtocol());
                to.accept(reason.getCause());
                given(reason.getText(), to);
            }
            for (ListIterator<?> warnings = message.getHeaders("Warning"); warnings.hasNext(); ) {
                WarningHeader warning = (WarningHeader) warnings.next();
                to.accept(warning.getAgent());
                to.accept(warning.getText());
            }
            given(message.getHeader("Server"), to);
            given(message.getHeader("User-Agent"), to);
            if (message.getContentLength().getContentLength() > 0) {
                sdp(new SDPAnnounceParser(message.getMessageContent()).parse(), to);
            }
        } catch (ParseException | SdpException | java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sdp(SessionDescription sdp, Consumer<Object> to) throws SdpException {
        to.accept(sdp.getConnection().getAddress());
        Vector<?> media = sdp.getMediaDescriptions(true);
        for (Object each : media) {
            MediaDescription medium = (MediaDescription) each;
            to.accept(medium.getMedia().getMediaType());
            to.accept(medium.getMedia().getMediaPort());
            to.accept(medium.getMedia().getMediaFormats(true));
            for (Object attribute : medium.getAttributes(true)) {
                to.accept(attribute.toString());
            }
        }
    }

    private static void given(Object value, Consumer<Object> to) {
        if (value != null) {
            to.accept(value.toString());
        }
    }
}

package org.sipcause.bench;

import gov.nist.javax.sdp.parser.SDPAnnounceParser;
import gov.nist.javax.sip.header.SIPHeader;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.util.ListIterator;
import javax.sdp.Attribute;
import javax.sdp.Media;
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

/** The same fields as the JAIN-SIP reference implementation reads them, with its own parser for the description. */
final class JainFields {
    private static final StringMsgParser PARSER = new StringMsgParser();

    private JainFields() {}

    static void read(byte[] bytes, Values to) {
        try {
            SIPMessage message = PARSER.parseSIPMessage(bytes, true, false, null);
            startLine(message, to);
            for (ListIterator<?> vias = message.getHeaders("Via"); vias.hasNext(); ) {
                ViaHeader via = (ViaHeader) vias.next();
                to.text(via.getHost());
                given(via.getPort(), to);
                given(via.getBranch(), to);
                given(via.getReceived(), to);
                given(via.getRPort(), to);
            }
            FromHeader from = (FromHeader) message.getHeader("From");
            to.text(from.getAddress().getURI().toString());
            given(from.getTag(), to);
            ToHeader called = (ToHeader) message.getHeader("To");
            to.text(called.getAddress().getURI().toString());
            given(called.getTag(), to);
            for (ListIterator<?> contacts = message.getHeaders("Contact"); contacts.hasNext(); ) {
                ContactHeader contact = (ContactHeader) contacts.next();
                to.text(contact.getAddress().getURI().toString());
            }
            names(message, to);
            rarer(message, to);
            if (message.getContentLength().getContentLength() > 0) {
                sdp(new SDPAnnounceParser(message.getMessageContent()).parse(), to);
            }
        } catch (ParseException | SdpException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void startLine(SIPMessage message, Values to) {
        if (message instanceof SIPRequest request) {
            to.text(request.getMethod());
            to.text(request.getRequestURI().toString());
        } else if (message instanceof SIPResponse response) {
            to.number(response.getStatusCode());
            to.text(response.getReasonPhrase());
        }
    }

    private static void names(SIPMessage message, Values to) {
        to.text(message.getCallId().getCallId());
        to.number(message.getCSeq().getSeqNumber());
        to.text(message.getCSeq().getMethod());
        if (message.getHeader("Server") instanceof SIPHeader server) {
            to.text(server.getValue());
        } else if (message.getHeader("User-Agent") instanceof SIPHeader agent) {
            to.text(agent.getValue());
        }
    }

    private static void rarer(SIPMessage message, Values to) {
        if (message.getHeader("Retry-After") instanceof RetryAfterHeader wait) {
            to.number(wait.getRetryAfter());
        }
        for (ListIterator<?> reasons = message.getHeaders("Reason"); reasons.hasNext(); ) {
            ReasonHeader reason = (ReasonHeader) reasons.next();
            to.text(reason.getProtocol());
            to.number(reason.getCause());
            given(reason.getText(), to);
        }
        for (ListIterator<?> warnings = message.getHeaders("Warning"); warnings.hasNext(); ) {
            WarningHeader warning = (WarningHeader) warnings.next();
            to.number(warning.getCode());
            to.text(warning.getAgent());
            to.text(warning.getText());
        }
    }

    private static void sdp(SessionDescription sdp, Values to) throws SdpException {
        to.text(sdp.getConnection().getAddress());
        for (Object each : sdp.getMediaDescriptions(true)) {
            MediaDescription description = (MediaDescription) each;
            Media media = description.getMedia();
            to.text(media.getMediaType());
            to.number(media.getMediaPort());
            to.text(media.getProtocol());
            for (Object format : media.getMediaFormats(true)) {
                to.text((String) format);
            }
            for (Object line : description.getAttributes(true)) {
                Attribute attribute = (Attribute) line;
                if (attribute.getName().equals("rtpmap")) {
                    ByHand.rtpmap(attribute.getValue(), to);
                }
            }
        }
    }

    private static void given(String value, Values to) {
        if (value != null) {
            to.text(value);
        }
    }

    private static void given(int value, Values to) {
        if (value >= 0) {
            to.number(value);
        }
    }
}

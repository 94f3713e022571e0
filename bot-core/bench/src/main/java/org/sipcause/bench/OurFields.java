package org.sipcause.bench;

import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.sdp.Codec;
import org.sipcause.sdp.Connection;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;
import org.sipcause.sdp.SdpParser;
import org.sipcause.sip.CSeq;
import org.sipcause.sip.Headers;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.Reason;
import org.sipcause.sip.RetryAfter;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipParser;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipResponse;
import org.sipcause.sip.Via;
import org.sipcause.sip.Warning;

/** The fields as this project reads them. */
final class OurFields {
    private OurFields() {}

    static void read(byte[] bytes, Values to) {
        SipMessage message = SipParser.parse(bytes).orElseThrow();
        Headers headers = message.headers();
        startLine(message, to);
        vias(headers, to);
        addresses(headers, to);
        names(headers, to);
        rarer(headers, to);
        if (!message.bodySlice().isEmpty()) {
            sdp(SdpParser.parse(message.body()), to);
        }
    }

    static void startLine(SipMessage message, Values to) {
        if (message instanceof SipRequest request) {
            to.text(request.method());
            to.text(request.requestUri());
        } else if (message instanceof SipResponse response) {
            to.number(response.status());
            to.text(response.reason());
        }
    }

    static void vias(Headers headers, Values to) {
        for (Via via : headers.vias()) {
            to.text(via.host());
            given(via.port(), to);
            given(via.branch(), to);
            given(via.received(), to);
            given(via.rport(), to);
        }
    }

    static void addresses(Headers headers, Values to) {
        address(headers.from(), to);
        address(headers.to(), to);
        for (NameAddr contact : headers.contacts()) {
            to.text(contact.uri());
        }
    }

    private static void address(Optional<NameAddr> address, Values to) {
        if (address.isPresent()) {
            to.text(address.get().uri());
            given(address.get().tag(), to);
        }
    }

    static void names(Headers headers, Values to) {
        given(headers.callId(), to);
        Optional<CSeq> cseq = headers.cseq();
        if (cseq.isPresent()) {
            to.number(cseq.get().number());
            to.text(cseq.get().method());
        }
        given(headers.software(), to);
    }

    static void rarer(Headers headers, Values to) {
        Optional<RetryAfter> wait = headers.retryAfter();
        if (wait.isPresent()) {
            to.number(wait.get().seconds());
        }
        for (Reason reason : headers.reasons()) {
            to.text(reason.protocol());
            given(reason.cause(), to);
            given(reason.text(), to);
        }
        for (Warning warning : headers.warnings()) {
            to.number(warning.code());
            to.text(warning.agent());
            to.text(warning.text());
        }
    }

    static void sdp(Sdp sdp, Values to) {
        Optional<Connection> connection = sdp.connection();
        if (connection.isPresent()) {
            to.text(connection.get().address());
        }
        for (Media media : sdp.media()) {
            to.text(media.type());
            to.number(media.port());
            to.text(media.profile());
            for (String format : media.formats()) {
                to.text(format);
            }
            for (Codec codec : media.rtpmaps()) {
                to.number(codec.payload());
                to.text(codec.name());
                to.number(codec.rate());
            }
        }
    }

    private static void given(Optional<String> value, Values to) {
        if (value.isPresent()) {
            to.text(value.get());
        }
    }

    private static void given(OptionalInt value, Values to) {
        if (value.isPresent()) {
            to.number(value.getAsInt());
        }
    }
}

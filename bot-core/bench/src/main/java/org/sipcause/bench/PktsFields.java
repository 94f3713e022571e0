package org.sipcause.bench;

import io.pkts.buffer.Buffer;
import io.pkts.packet.sip.SipMessage;
import io.pkts.packet.sip.SipRequest;
import io.pkts.packet.sip.SipResponse;
import io.pkts.packet.sip.header.AddressParametersHeader;
import io.pkts.packet.sip.header.SipHeader;
import io.pkts.packet.sip.header.ViaHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The same fields as pkts-sip reads them. It reads a value when it is asked for, so each is asked for and made a string. What it
 * has no class for comes as the header's text, and a description as bytes: what is in these is read {@link ByHand by hand}.
 */
final class PktsFields {
    private PktsFields() {}

    static void read(byte[] bytes, Values to) {
        try {
            SipMessage message = SipMessage.frame(bytes);
            startLine(message, to);
            for (ViaHeader via : message.getViaHeaders()) {
                to.text(via.getHost().toString());
                given(via.getPort(), to);
                given(via.getBranch(), to);
                given(via.getReceived(), to);
                given(via.getRPort(), to);
            }
            address(message.getFromHeader(), to);
            given(message.getFromHeader().getTag(), to);
            address(message.getToHeader(), to);
            given(message.getToHeader().getTag(), to);
            if (message.getContactHeader() != null) {
                address(message.getContactHeader(), to);
            }
            names(message, to);
            rarer(message, to);
            if (message.hasContent()) {
                ByHand.sdp(message.getContent().toString(), to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void startLine(SipMessage message, Values to) {
        if (message instanceof SipRequest request) {
            to.text(request.getMethod().toString());
            to.text(request.getRequestUri().toString());
        } else if (message instanceof SipResponse response) {
            to.number(response.getStatus());
            to.text(response.getReasonPhrase().toString());
        }
    }

    private static void names(SipMessage message, Values to) {
        to.text(message.getCallIDHeader().getValue().toString());
        to.number(message.getCSeqHeader().getSeqNumber());
        to.text(message.getCSeqHeader().getMethod().toString());
        Optional<SipHeader> server = message.getHeader("Server");
        if (server.isPresent()) {
            to.text(server.get().getValue().toString());
        } else {
            message.getHeader("User-Agent")
                    .ifPresent(agent -> to.text(agent.getValue().toString()));
        }
    }

    private static void rarer(SipMessage message, Values to) {
        for (SipHeader wait : message.getHeaders("Retry-After")) {
            ByHand.retryAfter(wait.getValue().toString(), to);
        }
        for (SipHeader reason : message.getHeaders("Reason")) {
            ByHand.reason(reason.getValue().toString(), to);
        }
        for (SipHeader warning : message.getHeaders("Warning")) {
            ByHand.warning(warning.getValue().toString(), to);
        }
    }

    private static void address(AddressParametersHeader header, Values to) {
        to.text(header.getAddress().getURI().toString());
    }

    private static void given(Buffer value, Values to) {
        if (value != null) {
            to.text(value.toString());
        }
    }

    private static void given(int value, Values to) {
        if (value >= 0) {
            to.number(value);
        }
    }
}

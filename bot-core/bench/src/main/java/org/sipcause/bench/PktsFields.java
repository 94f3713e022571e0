package org.sipcause.bench;

import io.pkts.packet.sip.SipMessage;
import io.pkts.packet.sip.header.AddressParametersHeader;
import io.pkts.packet.sip.header.SipHeader;
import io.pkts.packet.sip.header.ViaHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** The same fields as pkts-sip reads them; what it has no class for comes as the header's text, and SDP by a line scan. */
final class PktsFields {
    private static final List<String> AS_TEXT = List.of("Retry-After", "Reason", "Warning", "Server", "User-Agent");

    private PktsFields() {}

    static void read(byte[] bytes, Consumer<Object> to) {
        try {
            SipMessage message = SipMessage.frame(bytes);
            to.accept(message.getInitialLine().toString());
            for (ViaHeader via : message.getViaHeaders()) {
                to.accept(via.getHost().toString());
                to.accept(via.getPort());
                given(via.getBranch(), to);
                given(via.getReceived(), to);
                to.accept(via.getRPort());
            }
            address(message.getFromHeader(), to);
            given(message.getFromHeader().getTag(), to);
            address(message.getToHeader(), to);
            given(message.getToHeader().getTag(), to);
            to.accept(message.getCallIDHeader().getValue().toString());
            to.accept(message.getCSeqHeader().getMethod().toString());
            if (message.getContactHeader() != null) {
                address(message.getContactHeader(), to);
            }
            for (String name : AS_TEXT) {
                for (SipHeader header : message.getHeaders(name)) {
                    to.accept(header.getValue().toString());
                }
            }
            if (message.hasContent()) {
                LineScan.lines(message.getContent().getArray(), to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void address(AddressParametersHeader header, Consumer<Object> to) {
        to.accept(header.getAddress().getURI().toString());
    }

    private static void given(Object value, Consumer<Object> to) {
        if (value != null) {
            to.accept(value.toString());
        }
    }
}

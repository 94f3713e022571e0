package org.sipcause.bench;

import java.util.function.Consumer;
import org.sipcause.sdp.Codec;
import org.sipcause.sdp.Connection;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;
import org.sipcause.sdp.SdpParser;
import org.sipcause.sip.CSeq;
import org.sipcause.sip.Headers;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.Reason;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipParser;
import org.sipcause.sip.Via;
import org.sipcause.sip.Warning;

/** The fields as this project reads them. */
final class OurFields {
    private OurFields() {}

    static void read(byte[] bytes, Consumer<Object> to) {
        SipMessage message = SipParser.parse(bytes, 0, bytes.length).orElseThrow();
        Headers headers = message.headers();
        to.accept(message.startLine());
        for (Via via : headers.vias()) {
            to.accept(via.host());
            to.accept(via.port());
            to.accept(via.branch());
            to.accept(via.received());
            to.accept(via.rport());
        }
        headers.from().ifPresent(from -> address(from, to));
        headers.to().ifPresent(address -> address(address, to));
        headers.callId().ifPresent(to);
        headers.cseq().map(CSeq::method).ifPresent(to);
        headers.contacts().forEach(contact -> to.accept(contact.uri()));
        headers.retryAfter().ifPresent(wait -> to.accept(wait.seconds()));
        for (Reason reason : headers.reasons()) {
            to.accept(reason.protocol());
            to.accept(reason.cause());
            to.accept(reason.text());
        }
        for (Warning warning : headers.warnings()) {
            to.accept(warning.agent());
            to.accept(warning.text());
        }
        headers.software().ifPresent(to);
        if (message.length() > 0 && headers.contentLength().orElse(0) > 0) {
            sdp(SdpParser.parse(message.body()), to);
        }
    }

    private static void address(NameAddr address, Consumer<Object> to) {
        to.accept(address.uri());
        to.accept(address.tag());
    }

    private static void sdp(Sdp sdp, Consumer<Object> to) {
        sdp.connection().map(Connection::address).ifPresent(to);
        for (Media media : sdp.media()) {
            to.accept(media.type());
            to.accept(media.port());
            to.accept(media.formats());
            for (Codec codec : media.rtpmaps()) {
                to.accept(codec.name());
            }
        }
    }
}

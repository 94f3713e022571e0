package org.sipcause.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has a quick way for the usual and a way for all else gives the same on both. */
class UsualTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK74bf9;received=198.51.100.7;rport=40812",
                "SIP/2.0/UDP 192.0.2.1",
                "SIP/2.0/TCP pbx.example.com;branch=z9hG4bK1;branch=z9hG4bK2;rport;alias",
                "SIP/2.0/TLS pbx.example.com:5061;BRANCH=z9hG4bK1;Rport=1;RECEIVED=192.0.2.9",
                "SIP/2.0/WSS df7jal23ls0d.invalid;branch=z9hG4bK56sdasks",
                "SIP/2.0/SCTP pbx.example.com;branch=z9hG4bK1",
                "SIP/2.0/WS pbx.example.com;branch=z9hG4bK1",
                "SIP / 2.0 / UDP pbx.example.com ; branch = z9hG4bK1",
                "SIP/2.0/UDP  192.0.2.1:5060;branch=z9hG4bK1",
                "SIP/2.0/UDP 192.0.2.1 :5060;branch=z9hG4bK1",
                "SIP/2.0/UDP [2001:db8::1]:5060;branch=z9hG4bK1;received=2001:db8::2",
                "SIP/2.0/UDP 2001:db8::1;branch=z9hG4bK1;received=[2001:db8::2]",
                "SIP/2.0/UDP 192.0.2.1:;branch=z9hG4bK1",
                "SIP/2.0/UDP 192.0.2.1:506o;branch=z9hG4bK1",
                "SIP/2.0/UDP 192.0.2.1:65536;branch=z9hG4bK1",
                "SIP/2.0/UDP :5060;branch=z9hG4bK1",
                "SIP/2.0/UDP 192.0.2.1:5060;branch=",
                "SIP/2.0/UDP 192.0.2.1:5060;branch",
                "SIP/2.0/UDP 192.0.2.1:5060;branches=1;received2=3;rports=4",
                "SIP/2.0/UDP 192.0.2.1:5060;rport=x;received=[];branch=\"z9hG4bK;1\"",
                "SIP/2.0/UDP 192.0.2.1:5060;;;branch=z9hG4bK1;",
                "SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK\u2003;received=\u00e9",
                "SIP/2.0/UDP 192.0.2.1:5060;x=\",\";branch=z9hG4bK1",
                "SIP/2.0/UDP 192.0.2.1:5060;rport=00040812"
            })
    void viasReadTheSame(String value) {
        Via via = message("Via: " + value).vias().getFirst();
        Via other = Via.parse(value).orElseThrow();

        assertThat(parts(via)).isEqualTo(parts(other));
    }

    private static List<Object> parts(Via via) {
        return List.of(
                via.protocol(),
                via.transport(),
                via.host(),
                via.port(),
                via.branch(),
                via.received(),
                via.rport(),
                via.hasRport(),
                via.params(),
                via.raw());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sip:bob@example.com>;tag=a6c85cf",
                "<sip:bob@example.com>;tag=",
                "<sip:bob@example.com>;tag",
                "<sip:bob@example.com>;TAG=a6c85cf",
                "<sip:bob@example.com>;tag= a6c85cf",
                "<sip:bob@example.com> ;tag=a6c85cf",
                "<sip:bob@example.com>;x=1;tag=a6c85cf",
                "<sip:bob@example.com>;tag=a6c85cf;tag=b",
                "<sip:bob@example.com>;tag=\"a;b\"",
                "<sip:bob@example.com>;tag=a6c85cf\u2003",
                "sip:bob@example.com;tag=a6c85cf",
                "\"B > o\" <sip:bob@example.com>;tag=a6c85cf;y",
                "<sip:bob@example.com",
                "<sip:bob@example.com>;tags=1"
            })
    void tagsReadTheSame(String value) {
        NameAddr address = message("To: " + value).to().orElseThrow();

        assertThat(address.tag())
                .isEqualTo(Optional.ofNullable(address.params().get("tag")).filter(tag -> !tag.isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q.850;cause=16;text=\"Normal call clearing\"",
                "Q.850;cause=16",
                "Q.850;cause=16;text=\"a;b\"",
                "Q.850;cause=16;text=\"a\\\"b\"",
                "Q.850;cause=16;text=\"a",
                "Q.850;cause=16;text=\"a\";x=y",
                "Q.850;cause=16;text=",
                "Q.850;cause=x;text=\"a\"",
                "Q.850;cause=;text=\"a\"",
                "Q.850;cause=\"16\"",
                "SIP ;cause=200 ;text=\"Call completed elsewhere\"",
                "SIP;text=\"a\";cause=200",
                "SIP;CAUSE=200",
                "SIP"
            })
    void reasonsReadTheSame(String value) {
        Reason reason = message("Reason: " + value).reasons().getFirst();
        Params params = new Params(value.substring(Math.min(value.length(), Scan.index(value, ';', 0))));

        assertThat(reason.cause()).isEqualTo(params.small("cause", Integer.MAX_VALUE));
        assertThat(reason.text()).isEqualTo(Optional.ofNullable(params.get("text")));
    }

    private static Headers message(String header) {
        return SipParser.parse("OPTIONS sip:bob@example.com SIP/2.0\r\n" + header + "\r\nCall-ID: 1\r\n\r\n")
                .orElseThrow()
                .headers();
    }
}

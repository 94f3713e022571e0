package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.Bot;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;

/** The check that decides is written for the software that the trace names. */
class SoftwareTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Server|FPBX-16.0.40(18.20.1)|On 198.51.100.20:5060 (Asterisk): asterisk -rx",
                "User-Agent|FreeSWITCH-mod_sofia/1.10.11|On 198.51.100.20:5060 (FreeSWITCH): fs_cli -x",
                "Server|kamailio (5.8.2 (x86_64/linux))|On 198.51.100.20:5060 (Kamailio): kamcmd dispatcher.list",
                "Server|OpenSIPS (3.4.4)|On 198.51.100.20:5060 (OpenSIPS): opensips-cli -x mi ds_list",
                "Server|Cisco-SIPGateway/IOS-17.6.1|On 198.51.100.20:5060 (Cisco CUBE): show dial-peer voice summary",
                "Server|ExampleGW/4.2|On 198.51.100.20:5060: tcpdump -ni any",
            })
    void theCommandsAreThoseOfTheSoftwareThatRefused(String header, String value, String check) {
        var refused = """
            2026/11/20 10:00:00.000000 192.0.2.10:5060 -> 198.51.100.20:5060
            INVITE sip:+15550123@example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-a1;rport
            From: <sip:+15550100@example.com>;tag=a1
            To: <sip:+15550123@example.com>
            Call-ID: 7f3c-1@example.com
            CSeq: 1 INVITE
            Max-Forwards: 70
            Content-Length: 0

            2026/11/20 10:00:00.500000 198.51.100.20:5060 -> 192.0.2.10:5060
            SIP/2.0 503 Service Unavailable
            Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-a1;rport
            From: <sip:+15550100@example.com>;tag=a1
            To: <sip:+15550123@example.com>;tag=b1
            Call-ID: 7f3c-1@example.com
            CSeq: 1 INVITE
            %s: %s
            Content-Length: 0

            """.formatted(header, value);
        var card = new Bot().answer(new Question(refused, List.of(), Locale.ENGLISH));

        assertThat(PlainText.of(200).render(card)).contains(check);
    }
}

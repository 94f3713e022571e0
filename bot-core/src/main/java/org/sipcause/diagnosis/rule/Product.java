package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Legible;
import org.sipcause.trace.Remark;

/** The software that wrote a log, known by its words, and the command that makes it write SIP messages. */
enum Product {
    PJSIP_ON_ASTERISK("Asterisk", "asterisk -rx 'pjsip set logger on'", "res_pjsip", "chan_pjsip", "pjsip:"),
    CHAN_SIP("Asterisk", "asterisk -rx 'sip set debug on'", "chan_sip", "sip/", "got sip response", "sip read from"),
    ASTERISK(
            "Asterisk",
            "asterisk -rx 'pjsip set logger on'",
            "app_dial",
            "[c-0000",
            "asterisk",
            "everyone is busy",
            "pjsip/"),
    FREESWITCH(
            "FreeSWITCH",
            "fs_cli -x 'sofia global siptrace on'",
            "sofia",
            "mod_dptools",
            "switch_",
            "[cs_",
            "freeswitch"),
    AUDIOCODES(
            "AudioCodes",
            "debug-level detailed",
            "sipinterface",
            "acsipcall",
            "audiocodes",
            "sip message from",
            "sip message to"),
    KAMAILIO("Kamailio", "sngrep -d any -O sip.pcap", "kamailio", "<script>", "<core>"),
    OPENSIPS("OpenSIPS", "sngrep -d any -O sip.pcap", "opensips"),
    LIVEKIT(
            "LiveKit SIP",
            "sngrep -d any -O sip.pcap",
            "livekit",
            "sip/inbound.go",
            "sip/outbound.go",
            "sip/server.go"),
    PJSUA("PJSIP", "pjsua --log-level=5", "pjsua", "tdta0x", "tsx0x", "inv0x", "pjsip"),
    LINPHONE("Linphone", "linphonec -d 6", "belle-sip", "linphone", "liblinphone"),
    JSSIP("JsSIP", "JsSIP.debug.enable('JsSIP:*')", "jssip"),
    CISCO("Cisco IOS", "debug ccsip messages", "//sip/", "ccsip", "%voice"),
    OTHER(Legible.UNKNOWN, "tcpdump -ni any -s0 -w sip.pcap 'port 5060 or (ip[6:2] & 0x1fff != 0)'");

    private final String title;
    private final String command;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    Product(String title, String command, String... words) {
        this.title = title;
        this.command = command;
        this.words = List.of(words);
    }

    String title() {
        return title;
    }

    String command() {
        return command;
    }

    /** The first one that a line names. */
    static Product of(List<Remark> remarks) {
        var lines = remarks.stream()
                .limit(50)
                .map(remark -> remark.text().toLowerCase(Locale.ROOT))
                .toList();
        return Stream.of(values())
                .filter(product -> lines.stream().anyMatch(product::wrote))
                .findFirst()
                .orElse(OTHER);
    }

    private boolean wrote(String line) {
        return words.stream().anyMatch(line::contains);
    }
}

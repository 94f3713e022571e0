package org.sipcause.trace.format;

import java.util.List;
import org.sipcause.trace.TraceFormat;

/** Every format that can be read, in the order in which they are tried. */
public final class TraceFormats {
    /** The first that recognises an input reads it. */
    public static final List<TraceFormat> ALL = List.of(
            CaptureFormat.PCAP,
            CaptureFormat.PCAPNG,
            new ForeignFile(),
            new JsonText(),
            new HexDump(),
            new TsharkTree(),
            new SiptraceRows(),
            new CsvText(),
            TextFormat.of("sngrep", SngrepHeading::read),
            new NgrepText(),
            TextFormat.of("asterisk-pjsip", AsteriskPjsipHeading::read),
            TextFormat.of("asterisk-chan_sip", AsteriskChanSipHeading::read),
            TextFormat.of("freeswitch", FreeswitchHeading::read),
            TextFormat.of("tcpdump", TcpdumpHeading::read),
            new TsharkList(),
            TextFormat.of("pjsua", PjsuaHeading::read),
            TextFormat.of("linphone", LinphoneHeading::read),
            TextFormat.of("kamailio", KamailioHeading::read),
            TextFormat.of("baresip", BaresipHeading::read),
            TextFormat.of("homer", HomerHeading::read),
            TextFormat.of("sipp", SippHeading::read),
            TextFormat.of("snom", SnomHeading::read),
            TextFormat.of("audiocodes", AudiocodesHeading::read),
            TextFormat.of("oracle", OracleHeading::read),
            TextFormat.of("cisco-ios", CiscoHeading::read),
            TextFormat.of("cucm", CucmHeading::read),
            TextFormat.of("avaya", AvayaHeading::read),
            new TextFormat("sipx", SipxHeading::new),
            new TextFormat("jain-sip", JainHeading::new),
            TextFormat.of("sipsorcery", SipsorceryHeading::read),
            TextFormat.of("genesys", GenesysHeading::read),
            TextFormat.of("ribbon", RibbonHeading::read),
            TextFormat.of("broadworks", BroadworksHeading::read),
            TextFormat.of("polycom", PolycomHeading::read),
            TextFormat.of("fritzbox", FritzboxHeading::read),
            TextFormat.of("cisco-spa", CiscoPhoneHeading::read),
            new PlainText());

    /** The same, for captures whose ESP the asker knows not to be encrypted. */
    public static final List<TraceFormat> WITH_PLAIN_ESP = ALL.stream()
            .map(format -> format instanceof CaptureFormat capture ? capture.withPlainEsp() : format)
            .toList();

    private TraceFormats() {}

    /** Reads the headings of any format: for a text whose own appears too late to be recognised, or that is put together from several. */
    static Heading.Reader anyHeading() {
        List<Heading.Reader> all = ALL.stream()
                .filter(TextFormat.class::isInstance)
                .map(format -> ((TextFormat) format).headings().get())
                .toList();
        return line -> all.stream()
                .map(reader -> reader.read(line))
                .flatMap(java.util.Optional::stream)
                .findFirst();
    }
}

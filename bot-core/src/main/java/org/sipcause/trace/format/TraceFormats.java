package org.sipcause.trace.format;

import java.util.List;
import org.sipcause.trace.TraceFormat;

/** Every format that can be read, in the order in which they are tried. */
public final class TraceFormats {
    /** The first that recognises an input reads it. */
    public static final List<TraceFormat> ALL = List.of(
            CaptureFormat.PCAP,
            CaptureFormat.PCAPNG,
            new HexDump(),
            new TsharkTree(),
            TextFormat.SNGREP,
            new NgrepText(),
            TextFormat.ASTERISK_PJSIP,
            TextFormat.ASTERISK_CHAN_SIP,
            TextFormat.FREESWITCH,
            TextFormat.TCPDUMP,
            new TsharkList(),
            TextFormat.PJSUA,
            TextFormat.LINPHONE,
            TextFormat.KAMAILIO,
            TextFormat.BARESIP,
            TextFormat.HOMER,
            TextFormat.SIPP,
            TextFormat.SNOM,
            TextFormat.AUDIOCODES,
            TextFormat.ORACLE,
            new PlainText());

    private TraceFormats() {}
}

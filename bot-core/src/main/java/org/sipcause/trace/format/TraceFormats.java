package org.sipcause.trace.format;

import java.util.List;
import org.sipcause.trace.TraceFormat;

/** Every format that can be read, in the order in which they are tried. */
public final class TraceFormats {
    /** The first that recognises an input reads it. */
    public static final List<TraceFormat> ALL = List.of(
            CaptureFormat.PCAP,
            CaptureFormat.PCAPNG,
            TextFormat.SNGREP,
            new NgrepText(),
            TextFormat.ASTERISK_PJSIP,
            TextFormat.ASTERISK_CHAN_SIP,
            TextFormat.FREESWITCH,
            TextFormat.TCPDUMP,
            new PlainText());

    private TraceFormats() {}
}

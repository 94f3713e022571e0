package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntPredicate;
import org.sipcause.pcap.CaptureReader;
import org.sipcause.trace.Head;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/**
 * Capture files, known by their first four bytes.
 *
 * @param plainEsp whether their ESP is known not to be encrypted
 */
record CaptureFormat(String name, IntPredicate magic, boolean plainEsp) implements TraceFormat {
    static final CaptureFormat PCAP = new CaptureFormat("pcap", CaptureReader::isPcap, false);
    static final CaptureFormat PCAPNG = new CaptureFormat("pcapng", CaptureReader::isPcapng, false);

    CaptureFormat withPlainEsp() {
        return new CaptureFormat(name, magic, true);
    }

    @Override
    public boolean recognises(Head head) {
        return magic.test(head.magic());
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        CapturedSip sip = new CapturedSip(trace);
        CaptureReader.read(in, sip, plainEsp);
        sip.end();
    }
}

package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.sipcause.trace.Head;
import org.sipcause.trace.Skipped;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/**
 * A file of a known kind that holds no trace that could be read as it is: what to do is said, and nothing is guessed from the
 * text that happens to stand in it.
 */
final class ForeignFile implements TraceFormat {
    private static final String CAPTURE = "capture of another kind: editcap -F pcapng IN OUT makes one that is read";
    private static final String ARCHIVE = "archive: unpack it first";
    private static final String PICTURE = "not text: paste the trace itself, or give the capture";

    /** What the first four bytes tell, the first one highest. */
    private static final Map<Integer, String> KINDS = Map.ofEntries(
            Map.entry(0x474d4255, CAPTURE), // GMBU, Network Monitor 2
            Map.entry(0x52545353, CAPTURE), // RTSS, Network Monitor 1
            Map.entry(0x736e6f6f, CAPTURE), // snoop (RFC 1761)
            Map.entry(0x5452534e, CAPTURE), // TRSNIFF data
            Map.entry(0x504b0304, ARCHIVE), // zip
            Map.entry(0x377abcaf, ARCHIVE), // 7z
            Map.entry(0x52617221, ARCHIVE), // Rar!
            Map.entry(0xfd377a58, ARCHIVE), // xz
            Map.entry(0x28b52ffd, ARCHIVE), // zstd
            Map.entry(0x89504e47, PICTURE), // PNG
            Map.entry(0xffd8ffe0, PICTURE), // JPEG, JFIF
            Map.entry(0xffd8ffe1, PICTURE), // JPEG, Exif
            Map.entry(0x25504446, PICTURE)); // %PDF

    @Override
    public String name() {
        return "other";
    }

    /** By its first bytes, and by a zero byte, which no text has that begins with the same letters. */
    @Override
    public boolean recognises(Head head) {
        return KINDS.containsKey(head.magic()) && head.hasZero();
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        trace.skip(Skipped.WHOLE, KINDS.get(new Head(in.readNBytes(Integer.BYTES)).magic()));
    }
}

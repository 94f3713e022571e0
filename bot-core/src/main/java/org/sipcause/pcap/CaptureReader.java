package org.sipcause.pcap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a capture file, classic or next generation, front to back. */
public final class CaptureReader {
    private CaptureReader() {}

    /** Whether a file that begins with these four bytes is a classic capture. */
    public static boolean isPcap(int magic) {
        return PcapFile.is(magic);
    }

    /** Whether a file that begins with these four bytes is a next generation capture. */
    public static boolean isPcapng(int magic) {
        return magic == PcapngFile.SECTION;
    }

    /**
     * Reads all packets, or until the sink is full.
     *
     * @throws IOException only where the stream itself fails
     */
    public static void read(InputStream in, PacketSink sink) throws IOException {
        read(in, sink, false);
    }

    /**
     * The same of a capture whose ESP is not encrypted, where {@code plainEsp} says so.
     *
     * @throws IOException only where the stream itself fails
     */
    public static void read(InputStream in, PacketSink sink, boolean plainEsp) throws IOException {
        Source source = new Source(in);
        int magic = source.read(4).map(bytes -> (int) bytes.u32(0)).orElse(0);
        if (!isPcap(magic) && !isPcapng(magic)) {
            sink.unread(0, "not a capture file");
            return;
        }
        FrameSource frames = isPcapng(magic) ? new PcapngFile(source) : PcapFile.open(magic, source);
        Decoder decoder = new Decoder(sink, plainEsp);
        int last = 0;
        for (int frame = next(frames, decoder, sink); frame > 0; frame = next(frames, decoder, sink)) {
            last = frame;
        }
        decoder.end();
        frames.remark().ifPresent(remark -> sink.unread(0, remark));
        if (frames.broken().isPresent()) {
            sink.unread(last + 1, frames.broken().get());
        } else if (last == 0) {
            sink.unread(0, "capture without frames");
        }
    }

    /** Reads one frame; its number, 0 where there is none or no more are wanted. Apart, as a loop is compiled long after what it calls. */
    private static int next(FrameSource frames, Decoder decoder, PacketSink sink) throws IOException {
        Optional<Frame> frame = frames.next();
        if (frame.isEmpty() || sink.full()) {
            return 0;
        }
        decoder.frame(frame.get());
        return frame.get().number();
    }
}

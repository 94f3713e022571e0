package org.sipcause.pcap;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The classic capture file (draft-ietf-opsawg-pcap): a header of 24 bytes, then a header of 16 before each frame. */
final class PcapFile implements FrameSource {
    static final int MICROS = 0xa1b2c3d4;
    static final int NANOS = 0xa1b23c4d;

    /** Larger than any frame: Wireshark's own bound for a sane one. */
    static final int MAX_FRAME = 256 * 1024;

    private static final int HEADER = 16;

    private final Source source;
    private final int linkType;
    private final boolean nanos;
    private int number;
    private Optional<String> broken = Optional.empty();

    private PcapFile(Source source, int linkType, boolean nanos) {
        this.source = source;
        this.linkType = linkType;
        this.nanos = nanos;
    }

    static boolean is(int magic) {
        int swapped = Integer.reverseBytes(magic);
        return magic == MICROS || magic == NANOS || swapped == MICROS || swapped == NANOS;
    }

    /** Opens a file whose magic number was read already; the rest of its header may be missing. */
    static FrameSource open(int magic, Source source) throws IOException {
        boolean little = magic != MICROS && magic != NANOS;
        source.littleEndian(little);
        Optional<Octets> header = source.read(20);
        int order = little ? Integer.reverseBytes(magic) : magic;
        int linkType = header.isPresent() ? (int) source.u32(header.get(), 16) & 0xffff : 0;
        PcapFile file = new PcapFile(source, linkType, order == NANOS);
        if (header.isEmpty()) {
            file.broken = Optional.of("file ends within its header");
        }
        return file;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        if (broken.isPresent()) {
            return Optional.empty();
        }
        if (source.ended()) {
            return Optional.empty();
        }
        if (!source.has(HEADER)) {
            return end("file ends within a frame header");
        }
        long seconds = source.peek(0);
        long fraction = source.peek(4);
        long captured = source.peek(8);
        long length = source.peek(12);
        source.skip(HEADER);
        if (captured > MAX_FRAME) {
            return end("frame of " + captured + " bytes cannot be");
        }
        Optional<Octets> data = source.look((int) captured);
        if (data.isEmpty()) {
            return end("file ends within a frame");
        }
        Instant at = Instant.ofEpochSecond(seconds, nanos ? fraction : fraction * 1000);
        return Optional.of(new Frame(++number, at, linkType, data.get(), length));
    }

    private Optional<Frame> end(String why) {
        broken = Optional.of(why);
        return Optional.empty();
    }

    @Override
    public Optional<String> broken() {
        return broken;
    }
}

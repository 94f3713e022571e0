package org.sipcause.pcap;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The next generation capture file (draft-ietf-opsawg-pcapng): blocks, of which interfaces and packets matter here. */
final class PcapngFile implements FrameSource {
    static final int SECTION = 0x0a0d0d0a;
    private static final int BYTE_ORDER = 0x1a2b3c4d;
    private static final int INTERFACE = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int DECRYPTION_SECRETS = 10;

    /** A block may hold a frame and options. */
    private static final int MAX_BLOCK = 2 * PcapFile.MAX_FRAME;

    private static final int MAX_INTERFACES = 4096;

    private final Source source;
    private final List<Interface> interfaces = new ArrayList<>();
    private boolean first = true;
    private boolean secrets;
    private int number;
    private Optional<String> broken = Optional.empty();

    /** Ticks since the epoch are {@code base} to the power of {@code exponent} to a second. */
    private record Interface(int linkType, int snapLength, int base, int exponent, long offset) {}

    PcapngFile(Source source) {
        this.source = source;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        while (broken.isEmpty()) {
            // The type of the very first block was read to recognise the file.
            Optional<Octets> head = source.read(first ? 4 : 8);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            boolean section = first || head.get().u32(0) == SECTION;
            Octets lengthField = head.get().after(first ? 0 : 4);
            first = false;
            if (section && !openSection()) {
                return end("section without a byte order");
            }
            int read = section ? 12 : 8;
            long length = source.u32(lengthField, 0);
            if (length < read + 4 || length % 4 != 0) {
                return end("block of " + length + " bytes cannot be");
            }
            long type = section ? SECTION : source.u32(head.get(), 0);
            secrets |= type == DECRYPTION_SECRETS;
            if (section || length > MAX_BLOCK || !wanted(type)) {
                if (!source.skip(length - read)) {
                    return end("file ends within a block");
                }
                continue;
            }
            Optional<Octets> body = source.look((int) length - read);
            if (body.isEmpty()) {
                return end("file ends within a block");
            }
            Optional<Frame> frame = block((int) type, body.get().first((int) length - read - 4));
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }

    private static boolean wanted(long type) {
        return type == INTERFACE || type == OBSOLETE_PACKET || type == SIMPLE_PACKET || type == ENHANCED_PACKET;
    }

    private boolean openSection() throws IOException {
        Optional<Octets> order = source.read(4);
        if (order.isEmpty()) {
            return false;
        }
        int magic = (int) order.get().u32(0);
        source.littleEndian(magic != BYTE_ORDER);
        interfaces.clear();
        return magic == BYTE_ORDER || Integer.reverseBytes(magic) == BYTE_ORDER;
    }

    private Optional<Frame> block(int type, Octets body) {
        if (type == INTERFACE) {
            if (body.length() >= 8 && interfaces.size() < MAX_INTERFACES) {
                interfaces.add(interfaceOf(body));
            }
            return Optional.empty();
        }
        number++; // counted even where it cannot be read, as every tool counts it
        return type == SIMPLE_PACKET ? simple(body) : packet(type, body);
    }

    private Interface interfaceOf(Octets body) {
        int base = 10;
        int exponent = 6;
        long offset = 0;
        int at = 8;
        while (at + 4 <= body.length()) {
            int code = source.u16(body, at);
            int length = source.u16(body, at + 2);
            if (code == 0 || at + 4 + length > body.length()) {
                break;
            }
            if (code == 9 && length == 1) { // if_tsresol
                int resolution = body.u8(at + 4);
                base = resolution > 127 ? 2 : 10;
                exponent = resolution & 127;
            } else if (code == 14 && length == 8) { // if_tsoffset, in the file's byte order
                long low = source.u32(body, at + 4);
                long high = source.u32(body, at + 8);
                offset = Math.min(low, high) == 0 ? Math.max(low, high) : 0;
            }
            at += 4 + (length + 3) / 4 * 4;
        }
        return new Interface(
                source.u16(body, 0), (int) Math.min(source.u32(body, 4), MAX_BLOCK), base, exponent, offset);
    }

    private Optional<Frame> packet(int type, Octets body) {
        if (body.length() < 20) {
            return Optional.empty();
        }
        long id = type == ENHANCED_PACKET ? source.u32(body, 0) : source.u16(body, 0);
        long captured = source.u32(body, 12);
        if (id >= interfaces.size() || captured > body.length() - 20) {
            return Optional.empty();
        }
        Interface on = interfaces.get((int) id);
        long ticks = source.u32(body, 4) << 32 | source.u32(body, 8);
        Octets data = body.after(20).first((int) captured);
        return Optional.of(new Frame(number, at(ticks, on), on.linkType(), data, source.u32(body, 16)));
    }

    private Optional<Frame> simple(Octets body) {
        if (body.length() < 4 || interfaces.isEmpty()) {
            return Optional.empty();
        }
        Interface on = interfaces.getFirst();
        long length = source.u32(body, 0);
        int bound = on.snapLength() == 0 ? MAX_BLOCK : on.snapLength();
        Octets data = body.after(4).first((int) Math.min(length, bound));
        return Optional.of(new Frame(number, Instant.EPOCH, on.linkType(), data, length));
    }

    private static Instant at(long ticks, Interface on) {
        if (on.exponent() > (on.base() == 2 ? 62 : 18)) {
            return Instant.EPOCH; // finer than a long can count: no such clock
        }
        long perSecond = 1;
        for (int power = 0; power < on.exponent(); power++) {
            perSecond *= on.base();
        }
        long seconds = Long.divideUnsigned(ticks, perSecond);
        long rest = Long.remainderUnsigned(ticks, perSecond);
        long nanos = Math.min(999_999_999L, (long) ((double) rest * 1e9 / perSecond + 0.5));
        return Instant.ofEpochSecond(Math.floorMod(seconds + on.offset(), 1L << 34), nanos);
    }

    private Optional<Frame> end(String why) {
        broken = Optional.of(why);
        return Optional.empty();
    }

    @Override
    public Optional<String> broken() {
        return broken;
    }

    @Override
    public Optional<String> remark() {
        return secrets ? Optional.of("keys for decryption are in the file, and are not used") : Optional.empty();
    }
}

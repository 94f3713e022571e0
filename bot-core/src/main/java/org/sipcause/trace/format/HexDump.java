package org.sipcause.trace.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sipcause.sip.SipParser;
import org.sipcause.text.Line;
import org.sipcause.text.Lines;
import org.sipcause.trace.Head;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/** Packets as rows of bytes: {@code tcpdump -X} and {@code -XX}, xxd, {@code hexdump -C}, Wireshark's. What stands before SIP in a packet is left out. */
final class HexDump implements TraceFormat {
    private static final int MAX_PACKET = 256 * 1024;

    @Override
    public String name() {
        return "hexdump";
    }

    @Override
    public boolean recognises(Head head) {
        int at = 0;
        for (String line : head.lines()) {
            Optional<HexRow> row = HexRow.first(line);
            if (row.isPresent()) {
                at = row.get().offset() == 0 ? 1 : at > 0 && row.get().offset() > 0 ? at + 1 : 0;
            }
            if (at >= 3) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        Lines lines = PastedText.lines(in, trace);
        MessageText messages = new MessageText(trace, TcpdumpHeading::read);
        Packet packet = new Packet();
        for (Optional<Line> next = lines.next(); next.isPresent() && !trace.full(); next = lines.next()) {
            Line line = next.get();
            List<HexRow> rows = HexRow.all(line.text());
            if (rows.isEmpty()) {
                packet.flush(messages);
                messages.line(line);
            }
            int behind = 0;
            for (HexRow row : rows) {
                if (row.offset() == 0) {
                    packet.flush(messages);
                    messages.line(Line.of(line.text().substring(behind, row.at()), line.number()));
                }
                behind = row.at();
                packet.add(row, line.number());
            }
        }
        packet.flush(messages);
        messages.end();
    }

    /** The bytes of one packet, and the line that each row of them stands in. */
    private static final class Packet {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<int[]> rows = new ArrayList<>();

        void add(HexRow row, int line) {
            if (bytes.size() < MAX_PACKET) {
                rows.add(new int[] {bytes.size(), line});
                bytes.writeBytes(row.bytes());
            }
        }

        void flush(MessageText messages) {
            byte[] all = bytes.toByteArray();
            int from = start(all);
            if (from < all.length) {
                PacketHeaders.before(all, from).ifPresent(messages::heading);
            }
            for (int at = from; at < all.length; ) {
                int end = at;
                while (end < all.length && all[end] != '\n' && all[end] != '\r') {
                    end++;
                }
                messages.line(new Line(java.util.Arrays.copyOfRange(all, at, end), "\n", line(at)));
                at = end + (end + 1 < all.length && all[end] == '\r' && all[end + 1] == '\n' ? 2 : 1);
            }
            bytes.reset();
            rows.clear();
        }

        private int line(int at) {
            int found = 0;
            for (int row = 0; row < rows.size() && rows.get(row)[0] <= at; row++) {
                found = rows.get(row)[1];
            }
            return found;
        }

        /** Where a start-line begins in a packet, behind the headers of lower layers; the end where there is none. */
        private static int start(byte[] all) {
            int most = Math.min(all.length, 128);
            for (int at = 0; at < most; at++) {
                boolean capital = all[at] >= 'A' && all[at] <= 'Z';
                if (capital && SipParser.isStartLine(firstLine(all, at))) {
                    // A checksum may end in a letter: the header before tells where the message begins.
                    boolean letter = PacketHeaders.before(all, at).isEmpty()
                            && at + 1 < most
                            && PacketHeaders.before(all, at + 1).isPresent()
                            && SipParser.isStartLine(firstLine(all, at + 1));
                    return letter ? at + 1 : at;
                }
            }
            return all.length;
        }

        private static String firstLine(byte[] all, int from) {
            int end = from;
            while (end < all.length && end - from < 4096 && all[end] != '\r' && all[end] != '\n') {
                end++;
            }
            return new String(all, from, end - from, java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}

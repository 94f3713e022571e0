package org.sipcause.trace.format;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sipcause.pcap.Octets;

/** The messages in one direction of a WebSocket connection (RFC 6455 §5.2); SIP puts one into each (RFC 7118 §5). */
final class WebSocketFrames {
    private static final int MAX_MESSAGE = 128 * 1024;
    private static final int MAX_CONTROL = 125;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;

    private byte[] buffer = new byte[0];
    private long skip;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    /** Whether bytes begin with a frame: of text that could be SIP, or of control and nothing after it. */
    static boolean looksRight(Octets data) {
        if (data.length() < 2 || (data.u8(0) & 0x70) != 0) {
            return false;
        }
        int header = header(data.u8(1));
        int opcode = data.u8(0) & 15;
        if (opcode == 9 || opcode == 10) {
            return data.u8(0) >= FINAL && data.length() == header + (data.u8(1) & 127);
        }
        if ((opcode != 1 && opcode != 2) || data.length() < header + 2) {
            return false;
        }
        boolean masked = data.u8(1) >= MASKED;
        int key = header - 4;
        int first = data.u8(header) ^ (masked ? data.u8(key) : 0);
        int second = data.u8(header + 1) ^ (masked ? data.u8(key + 1) : 0);
        return (first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z') || (first == '\r' && second == '\n');
    }

    private static int header(int second) {
        int length = second & 127;
        return 2 + (length == 126 ? 2 : length == 127 ? 8 : 0) + (second >= MASKED ? 4 : 0);
    }

    /** Takes the next bytes of the stream; gives the messages that are whole with them. */
    List<byte[]> add(byte[] bytes) {
        int skipped = (int) Math.min(skip, bytes.length);
        skip -= skipped;
        int before = buffer.length;
        buffer = Arrays.copyOf(buffer, before + bytes.length - skipped);
        System.arraycopy(bytes, skipped, buffer, before, bytes.length - skipped);
        List<byte[]> messages = new ArrayList<>();
        int at = 0;
        while (buffer.length - at >= 2) {
            Octets rest = Octets.of(buffer).after(at);
            int header = header(rest.u8(1));
            if (rest.length() < header) {
                break;
            }
            long length = length(rest);
            if (length > MAX_MESSAGE) {
                int there = (int) Math.min(length, rest.length() - header);
                skip = length - there;
                at += header + there;
                message.reset();
                continue;
            }
            if (rest.length() < header + length) {
                break;
            }
            frame(rest.u8(0), unmasked(rest, header, (int) length), messages);
            at += header + (int) length;
        }
        buffer = Arrays.copyOfRange(buffer, at, buffer.length);
        return messages;
    }

    private static long length(Octets frame) {
        int length = frame.u8(1) & 127;
        if (length < 126) {
            return length;
        }
        return length == 126 ? frame.u16(2) : (frame.u32(2) & 0x7fff_ffffL) << 32 | frame.u32(6);
    }

    private static byte[] unmasked(Octets frame, int header, int length) {
        byte[] payload = frame.first(header + length).after(header).copy();
        if (frame.u8(1) >= MASKED) {
            for (int at = 0; at < length; at++) {
                payload[at] ^= (byte) frame.u8(header - 4 + at % 4);
            }
        }
        return payload;
    }

    private void frame(int first, byte[] payload, List<byte[]> messages) {
        int opcode = first & 15;
        if (opcode >= 8 && payload.length <= MAX_CONTROL) {
            return; // ping, pong, close: they may stand between the parts of a message
        }
        if (opcode != 0) {
            message.reset();
        }
        if (message.size() + payload.length <= MAX_MESSAGE) {
            message.writeBytes(payload);
        }
        if (first >= FINAL) {
            messages.add(message.toByteArray());
            message.reset();
        }
    }
}

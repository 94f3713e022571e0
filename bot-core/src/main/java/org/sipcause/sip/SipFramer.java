package org.sipcause.sip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts one direction of a stream into messages by Content-Length (RFC 3261 §18.3). Empty lines between messages are
 * keep-alives (RFC 5626 §4.4.1) and left out, as is everything that is no SIP. Not for use by several threads.
 */
public final class SipFramer {
    private static final int MAX_BUFFER = SipParser.MAX_HEADERS + SipParser.MAX_BODY;

    /** Bytes without SIP after which a stream is taken for something else. */
    private static final int MAX_FOREIGN = 256 * 1024;

    private byte[] buffer = new byte[2048];
    private int from;
    private int to;
    private int looked;
    private int wanted;
    private boolean started;
    private int foreign;

    /** Takes the next bytes of the stream; ask {@link #next()} until it has no more. */
    public void add(byte[] bytes) {
        if (foreign > MAX_FOREIGN) {
            return;
        }
        if (to + bytes.length > buffer.length) {
            int length = to - from;
            byte[] target = length + bytes.length > buffer.length ? new byte[2 * (length + bytes.length)] : buffer;
            System.arraycopy(buffer, from, target, 0, length);
            looked -= from;
            from = 0;
            to = length;
            buffer = target;
        }
        System.arraycopy(bytes, 0, buffer, to, bytes.length);
        to += bytes.length;
    }

    /** The next message that is complete. */
    public Optional<SipMessage> next() {
        while (atStartLine()) {
            if (wanted == 0 && !headersEnd()) {
                return to - from > SipParser.MAX_HEADERS ? cut() : Optional.empty();
            }
            boolean endless = wanted > MAX_BUFFER && to - from > SipParser.MAX_BODY;
            if (to - from < wanted && !endless) {
                return Optional.empty();
            }
            Optional<SipMessage> message = endless ? cut() : take(wanted, true);
            if (message.filter(SipFramer::hasIdentity).isPresent()) {
                return message;
            }
        }
        return Optional.empty();
    }

    /** What is left at the end of the stream or before a gap in it, where that is a message whose body alone is cut; the framer is then empty. */
    public Optional<SipMessage> end() {
        Optional<SipMessage> rest = wanted > 0 && atStartLine() ? cut() : Optional.empty();
        from = 0;
        to = 0;
        looked = 0;
        wanted = 0;
        started = false;
        return rest;
    }

    /** Whether part of a message is waiting for the rest. */
    public boolean pending() {
        return to > from && atStartLine();
    }

    /** A line in a web page may look like a start-line; what makes it a message is a header that every message has. */
    private static boolean hasIdentity(SipMessage message) {
        Headers headers = message.headers();
        return List.of("Via", "Call-ID", "CSeq", "From", "To").stream()
                .anyMatch(name -> headers.line(name).isPresent());
    }

    private Optional<SipMessage> cut() {
        return take(to - from, false);
    }

    private Optional<SipMessage> take(int length, boolean exact) {
        Optional<SipMessage> message = exact
                ? SipParser.parse(buffer, from, from + length)
                : SipParser.parseInexact(buffer, from, from + length);
        from += length;
        looked = from;
        wanted = 0;
        started = false;
        foreign = 0;
        return message;
    }

    /** Drops lines until one is a start-line; whether a whole one was found. */
    private boolean atStartLine() {
        if (started) {
            return true;
        }
        while (true) {
            from = SipParser.skipLineEnds(buffer, from, to);
            int end = Math.max(from, looked);
            while (end < to && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            if (end == to) {
                looked = end;
                if (end - from > SipParser.MAX_HEADERS) {
                    drop(end);
                }
                return false;
            }
            looked = from;
            started = SipParser.startsMessage(buffer, from, end);
            if (started) {
                return true;
            }
            drop(end);
        }
    }

    private void drop(int end) {
        foreign += end - from;
        from = end;
        looked = end;
        if (foreign > MAX_FOREIGN) {
            from = to;
            looked = to;
            buffer = Arrays.copyOf(buffer, 0);
            from = 0;
            to = 0;
            looked = 0;
        }
    }

    /** Looks for the empty line, going on where it stopped; then knows the message's length. */
    private boolean headersEnd() {
        for (int at = Math.max(looked, from + 1); at < to; at++) {
            boolean empty = buffer[at] == '\n'
                    && (buffer[at - 1] == '\n' || (at >= from + 3 && buffer[at - 1] == '\r' && buffer[at - 2] == '\n'));
            if (empty) {
                long body = SipParser.parse(buffer, from, at + 1)
                        .map(message -> message.headers().contentLength().orElse(0))
                        .orElse(0);
                wanted = (int) Math.min(at + 1 - from + body, Integer.MAX_VALUE);
                return true;
            }
        }
        looked = to;
        return false;
    }
}

package org.sipcause.sip;

import java.util.Optional;

/**
 * Reads the messages of a large input, one after the other, as {@link SipParser} does each: the places that were found in one are
 * written over when the next is read, so that most messages leave nothing behind but their bytes. For one thread.
 */
public final class SipReader {
    private final HeaderRoom room = new HeaderRoom();
    private Optional<SipMessage> last = Optional.empty();

    /** Reads the one message of a datagram. */
    public Optional<SipMessage> read(byte[] bytes, int from, int to) {
        return read(bytes, from, to, true);
    }

    /** Reads a message that went through other hands. */
    public Optional<SipMessage> readInexact(byte[] bytes, int from, int to) {
        return read(bytes, from, to, false);
    }

    private Optional<SipMessage> read(byte[] bytes, int from, int to, boolean exact) {
        if (last.isPresent()) {
            last.get().rest(); // its places stand in the room
        }
        last = SipParser.parse(bytes, from, to, exact, room);
        return last;
    }
}

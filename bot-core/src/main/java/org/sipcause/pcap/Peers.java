package org.sipcause.pcap;

/** The same object for the same IPv4 address and port, as long as not too many others come between: most packets go between few. */
final class Peers {
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int BITS = 10;

    private final Peer[] peers = new Peer[1 << BITS];

    /** The peer with these 32 bits as its address. */
    Peer of(long address, int port) {
        int place = (int) (((address << 16 | port) * MIX) >>> (Long.SIZE - BITS));
        Peer known = peers[place];
        if (known == null || known.address().low() != address || known.port() != port) {
            known = new Peer(new Address(false, 0, address), port);
            peers[place] = known;
        }
        return known;
    }
}

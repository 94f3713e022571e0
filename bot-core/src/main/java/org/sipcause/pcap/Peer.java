package org.sipcause.pcap;

import java.util.Objects;

/** An address with a port. */
public record Peer(Address address, int port) {
    public Peer {
        Objects.requireNonNull(address, "address");
    }

    /** Written out, as every packet is asked for its ends: what a record makes of itself is slow until it is compiled. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Peer peer && port == peer.port && address.equals(peer.address));
    }

    @Override
    public int hashCode() {
        return address.hashCode() * 31 + port;
    }
}

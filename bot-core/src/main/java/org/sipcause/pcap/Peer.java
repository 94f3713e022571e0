package org.sipcause.pcap;

import java.util.Objects;

/** An address with a port. */
public record Peer(Address address, int port) {
    public Peer {
        Objects.requireNonNull(address, "address");
    }
}

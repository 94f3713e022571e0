package org.sipcause.bench;

/** From where to where a packet goes; addresses are of 4 or 16 bytes. */
final class Way {
    private final byte[] from;
    private final int fromPort;
    private final byte[] to;
    private final int toPort;
    private final boolean vlan;

    Way(byte[] from, int fromPort, byte[] to, int toPort, boolean vlan) {
        this.from = from;
        this.fromPort = fromPort;
        this.to = to;
        this.toPort = toPort;
        this.vlan = vlan;
    }

    byte[] from() {
        return from;
    }

    int fromPort() {
        return fromPort;
    }

    byte[] to() {
        return to;
    }

    int toPort() {
        return toPort;
    }

    boolean vlan() {
        return vlan;
    }

    boolean v6() {
        return from.length == 16;
    }

    Way back() {
        return new Way(to, toPort, from, fromPort, vlan);
    }
}

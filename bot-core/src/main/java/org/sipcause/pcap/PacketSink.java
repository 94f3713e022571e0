package org.sipcause.pcap;

import java.time.Instant;

/** Takes what a capture holds, in the order of its frames. */
public interface PacketSink {
    /**
     * A UDP datagram.
     *
     * @param packetId the IP identification; 0 where there is none
     * @param cut whether the capture holds less of it than was sent
     */
    void datagram(int frame, Instant at, Peer from, Peer to, long packetId, Octets payload, boolean cut);

    /**
     * The next bytes of one direction of a TCP connection, in order and once.
     *
     * @param gap whether bytes before these are missing in the capture
     */
    void stream(int frame, Instant at, Peer from, Peer to, Octets payload, boolean gap);

    /** One direction of a TCP connection begins anew. */
    void opened(Peer from, Peer to);

    /** A SYN was answered with RST: {@code from} refuses what {@code to} asked for. */
    void refused(int frame, Instant at, Peer from, Peer to);

    /**
     * An ICMP error.
     *
     * @param from who sent it
     * @param quotedFrom sender of the packet that it is about
     * @param quotedTo where that packet was to go
     * @param what the error as its RFC names it: {@code port unreachable}
     */
    void unreachable(int frame, Instant at, Address from, Peer quotedFrom, Peer quotedTo, String what);

    /** Something that could not be read; frame 0 is the file as a whole. */
    void unread(int frame, String why);

    /** Whether enough was taken, so that reading may stop. */
    boolean full();
}

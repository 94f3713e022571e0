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

    /** A message of an SCTP association, whole and once. */
    void message(int frame, Instant at, Peer from, Peer to, Octets payload);

    /** A message that a tool took out of its packet and handed on with the name of its protocol, such as {@code sip}. */
    void exported(int frame, Instant at, ExportedPdu pdu);

    /** Something was taken for granted because the asker says so; told once. */
    void assumed(String what);

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

    /** An established connection, of which no side had said that it was done, is ended by RST of {@code from}. */
    void reset(int frame, Instant at, Peer from, Peer to);

    /** SYN was sent so many times, at least twice, and nothing came back; frame and time are those of the first one. */
    void unanswered(int frame, Instant at, Peer from, Peer to, int times);

    /**
     * An IP packet of which a part never came.
     *
     * @param begin what a datagram begins with, where its first fragment came
     * @param what arrived, in few words
     */
    void incomplete(int frame, Instant at, Peer from, Peer to, Octets begin, String what);

    /**
     * An ICMP error.
     *
     * @param from who sent it
     * @param quotedFrom sender of the packet that it is about
     * @param quotedTo where that packet was to go
     * @param what the error as its RFC names it: {@code port unreachable}
     * @param quoted the beginning of what that packet carried
     */
    void unreachable(int frame, Instant at, Address from, Peer quotedFrom, Peer quotedTo, String what, Octets quoted);

    /** Something that could not be read; frame 0 is the file as a whole. */
    void unread(int frame, String why);

    /** Whether enough was taken, so that reading may stop. */
    boolean full();
}

package org.sipcause.trace;

import java.util.List;

/**
 * Takes the messages of a large input while it is being read, and keeps those that will be needed: of calls that are not
 * over, and of those that there is something to say about. It stands here as an interface because a reader knows no calls.
 */
public interface Folding {
    /** How many messages an input may have before it is large; at least 1. */
    int line();

    /** Takes the next message, in the order of the input, with everything that the network said so far. */
    void take(CapturedMessage message, List<NetworkEvent> events);

    /** How many messages are kept at the moment. */
    int held();

    /** The end of the input: the messages that are kept, in the order of the input. */
    List<CapturedMessage> end(List<NetworkEvent> events);
}

package org.sipcause.flow;

import org.sipcause.sip.CSeq;
import org.sipcause.sip.Headers;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.Via;

/**
 * What messages of one transaction have in common. RFC 3261 §17.2.3 asks for the top Via's branch and the method; Call-ID
 * and CSeq number are added because some clients use one branch twice. The sent-by is left out: a NAT's helper may rewrite
 * it between two copies, and within one Call-ID and CSeq a branch is not met twice.
 *
 * @param branch the top Via's branch; where a client of RFC 2543 sends none, its sent-by and the From tag (§17.2.3)
 */
record TransactionKey(String callId, String branch, long cseq, String method) {
    /** The key of a message; CANCEL has its own. */
    static TransactionKey of(SipMessage message) {
        return of(message.headers(), method(message), branch(message.headers(), 0));
    }

    /** The key of the INVITE that an ACK or CANCEL belongs to by its branch (§9.1, §17.1.1.3). */
    static TransactionKey invite(SipMessage message) {
        return of(message.headers(), "INVITE", branch(message.headers(), 0));
    }

    /** The key of the transaction upstream: the same request with the branch that stands second. Its branch is empty where none does. */
    static TransactionKey upstream(SipMessage message) {
        return of(message.headers(), method(message), branch(message.headers(), 1));
    }

    /** The key of the same request further up: with the branch that stands at that depth of the Via stack, 0 being its own. */
    static TransactionKey at(SipMessage message, int depth) {
        return of(message.headers(), method(message), branch(message.headers(), depth));
    }

    private static TransactionKey of(Headers headers, String method, String branch) {
        var number = headers.cseq().map(CSeq::number).orElse(0L);
        return new TransactionKey(headers.callId().orElse(""), branch, number, method);
    }

    /** The method that a message is about: of a response, the one in its CSeq; empty where that is unreadable. */
    static String method(SipMessage message) {
        return message instanceof SipRequest request
                ? request.method()
                : message.headers().cseq().map(CSeq::method).orElse("");
    }

    // what a record has for these is put together anew in each start of the JVM; a large trace asks it of every message

    @Override
    public boolean equals(Object other) {
        return other instanceof TransactionKey key
                && cseq == key.cseq
                && branch.equals(key.branch)
                && callId.equals(key.callId)
                && method.equals(key.method);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(cseq) + 31 * (branch.hashCode() + 31 * (callId.hashCode() + 31 * method.hashCode()));
    }

    /** Whether the message had a Via to tell its transaction by. */
    boolean told() {
        return !branch.isEmpty();
    }

    private static String branch(Headers headers, int position) {
        var vias = headers.vias();
        return position < vias.size() ? branch(headers, vias.get(position)) : "";
    }

    private static String branch(Headers headers, Via via) {
        return via.branch()
                .filter(branch -> !branch.isBlank())
                .orElseGet(() -> via.host()
                        + via.port().orElse(0)
                        + headers.from().flatMap(from -> from.tag()).orElse(""));
    }
}

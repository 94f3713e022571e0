package org.sipcause.diagnosis.rule;

import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** Requests of which a text has the start-line alone, neither headers nor addresses: two such lines may be one request, or two. */
final class Thin {
    private Thin() {}

    static boolean is(Transaction hop) {
        return hop.request().filter(Thin::is).isPresent();
    }

    private static boolean is(CapturedMessage request) {
        var headers = request.message().headers();
        return headers.via().isEmpty()
                && headers.cseq().isEmpty()
                && headers.callId().isEmpty()
                && request.from().isEmpty()
                && request.to().isEmpty();
    }
}

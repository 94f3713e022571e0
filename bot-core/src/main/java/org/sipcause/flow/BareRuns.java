package org.sipcause.flow;

import java.util.Set;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;

/**
 * Start-lines without a header, as a log lists them: what belongs together shows only in their order. A request that begins
 * something new, after what was before has ended or is about another method, begins a run.
 */
final class BareRuns {
    /** Requests that begin no call: they go on with one. */
    private static final Set<String> GOING_ON =
            Set.of("ACK", "BYE", "CANCEL", "PRACK", "UPDATE", "INFO", "REFER", "NOTIFY");

    private static final Set<String> ENDING = Set.of("BYE", "CANCEL");

    private int run;
    private String method = "";
    private boolean over;

    /** What stands for the Call-ID of a message without headers; empty for the first run, and where a message has any header. */
    String of(CapturedMessage message) {
        if (!message.message().headers().names().isEmpty()) {
            return "";
        }
        if (message.message() instanceof SipRequest request) {
            if (ENDING.contains(request.method())) {
                over = true;
            } else if (!GOING_ON.contains(request.method())) {
                if (!method.isEmpty() && (over || !method.equals(request.method()))) {
                    run++;
                }
                method = request.method();
                over = false;
            }
        } else if (message.message() instanceof SipResponse response) {
            boolean challenge = response.status() == 401 || response.status() == 407;
            boolean stands = method.equals("INVITE") && response.status() < 300;
            over |= response.status() >= 200 && !challenge && !stands;
        }
        return run == 0 ? "" : "\n" + run;
    }
}

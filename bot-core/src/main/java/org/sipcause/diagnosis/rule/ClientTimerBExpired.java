package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Timers;

/** The caller itself sent every copy of its INVITE that Timer A allows, heard nothing, and gave up with Timer B (RFC 3261 §17.1.1.2). */
final class ClientTimerBExpired implements Rule {
    @Override
    public String id() {
        return "client-timer-b-expired";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Silence.all(flow)
                .filter(silence -> silence.at().isInvite() && silence.decided())
                .filter(silence ->
                        silence.at().copies() >= Timers.inviteCopies().size())
                .filter(ClientTimerBExpired::fromTheOriginator)
                .map(silence -> silence.finding(id(), Severity.ERROR, Certainty.CERTAIN))
                .toList();
    }

    /** A single Via: no proxy stands between the caller and this hop. */
    private static boolean fromTheOriginator(Silence silence) {
        return silence.at().first().message().headers().vias().size() == 1;
    }
}

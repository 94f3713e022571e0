package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.flow.CallFlow;

/** Why a 480 came, as far as it tells (RFC 3261 §21.4.18). */
enum Absent {
    /** At once, from a server that looks the user up: no device is registered. */
    UNREGISTERED,
    /** It rang, or a switch says that nobody answered. */
    NO_ANSWER,
    /** Anything else: a device that does not want calls, or no reason given. */
    UNSAID;

    /** Without a CSeq, which a paste may lack, a code about the one who is called is taken for the answer to a call. */
    private static final Set<String> CALLS = Set.of("INVITE", "");

    private static final Duration LOOKED_UP = Duration.ofSeconds(2);

    static Stream<Refusal> all(CallFlow flow, Absent kind) {
        return Refusal.all(flow, 480, 408)
                .filter(refusal -> CALLS.contains(refusal.call().method()))
                .filter(refusal -> of(refusal) == kind && (kind == NO_ANSWER || refusal.code() == 480));
    }

    private static Absent of(Refusal refusal) {
        var progressed = refusal.call().progressed();
        if ((progressed && !atOnce(refusal)) || refusal.hasQ850(18, 19)) {
            return NO_ANSWER;
        } else if (progressed) {
            return UNSAID;
        }
        var wanted = refusal.says("disturb", "dnd");
        var late = refusal.after(LOOKED_UP);
        return wanted || late || refusal.hasQ850(16, 17, 21, 31) || refusal.byTheAddressee() ? UNSAID : UNREGISTERED;
    }

    /** Nobody leaves a phone unanswered for a second: it was a device that refused, or an announcement. */
    private static boolean atOnce(Refusal refusal) {
        return refusal.call()
                .decisive()
                .flatMap(Ringing::time)
                .filter(rang -> rang.compareTo(LOOKED_UP) < 0)
                .isPresent();
    }
}

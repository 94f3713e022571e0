package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange.Pair;

/** A stream is answered with SRTP where plain RTP was offered, or the reverse, instead of a refusal (RFC 3264 §6). */
final class AnswerProfileMismatch implements Rule {
    @Override
    public String id() {
        return "answer-profile-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.pairs().stream()
                        .filter(AnswerProfileMismatch::differs)
                        .limit(1)
                        .map(pair -> Session.differing(id(), exchange, pair)
                                .with("offered", pair.offered().profile())
                                .with("answered", pair.answered().profile())))
                .toList();
    }

    private static boolean differs(Pair pair) {
        return !pair.offered().rejected()
                && !pair.answered().rejected()
                && pair.offered().rtp()
                && pair.answered().rtp()
                && pair.offered().secure() != pair.answered().secure();
    }
}

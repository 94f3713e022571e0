package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Exchange.Pair;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;

/**
 * The roles for DTLS do not fit: an answer is active or passive, and the other one than the offer chose (RFC 5763 §5, RFC
 * 8842 §5.3).
 */
final class DtlsRoleConflict implements Rule {
    @Override
    public String id() {
        return "dtls-role-conflict";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.pairs().stream()
                        .filter(pair -> !pair.answered().rejected() && conflict(exchange, pair))
                        .limit(1)
                        .map(pair -> Session.finding(
                                        id(),
                                        Severity.WARNING,
                                        Certainty.CERTAIN,
                                        exchange,
                                        Session.body(exchange.answering(), "a=setup"),
                                        Session.body(exchange.offering(), "a=setup"))
                                .at(exchange.answerer())
                                .with(
                                        "offered",
                                        role(exchange.offer(), pair.offered()).orElse(Legible.UNKNOWN))
                                .with(
                                        "answered",
                                        role(exchange.answer(), pair.answered()).orElse(Legible.UNKNOWN))))
                .toList();
    }

    /** A role is for DTLS only where the media is keyed by it; an a=setup beside plain RTP says nothing (RFC 5763 §5). */
    private static boolean conflict(Exchange exchange, Pair pair) {
        if (!keyedByDtls(exchange.offer(), pair.offered()) || !keyedByDtls(exchange.answer(), pair.answered())) {
            return false;
        }
        var offered = role(exchange.offer(), pair.offered());
        var answered = role(exchange.answer(), pair.answered());
        return offered.isPresent()
                && answered.filter(role ->
                                role.equals("actpass") || (offered.get().equals(role) && !role.equals("holdconn")))
                        .isPresent();
    }

    private static boolean keyedByDtls(Sdp description, Media medium) {
        return medium.fingerprint()
                .or(() -> description.attribute("fingerprint"))
                .isPresent();
    }

    private static Optional<String> role(Sdp description, Media medium) {
        return medium.attribute("setup").or(() -> description.attribute("setup"));
    }
}

package org.sipcause.diagnosis.rule;

import org.sipcause.flow.CallFlow;
import java.util.stream.IntStream;
import java.util.stream.Stream;


/** Why an offer was refused with 488 or 606, as far as the refusal tells (RFC 3261 §21.4.26, §20.43). */
enum Offer {
    /** No codec in common. */
    CODEC,
    /** One side wants SRTP, the other plain RTP. */
    PROFILE,
    /** Fax over T.38. */
    T38,
    /** Not enough bandwidth, or admission control. */
    BANDWIDTH,
    /** It does not tell. */
    UNSAID;

    private static final int NOT_ACCEPTABLE_HERE = 488;
    private static final int NOT_ACCEPTABLE = 606;

    /** The refused offers of that kind, in calls that failed for it and in calls that went on. */
    static Stream<Refusal> all(CallFlow flow, Offer kind) {
        var initial = Refusal.all(flow, NOT_ACCEPTABLE_HERE, NOT_ACCEPTABLE);
        var later = Refusal.inDialog(flow)
                .filter(refusal -> !refusal.call().failed())
                .filter(refusal -> refusal.code() == NOT_ACCEPTABLE_HERE || refusal.code() == NOT_ACCEPTABLE);
        return Stream.concat(initial, later).filter(refusal -> of(refusal) == kind);
    }

    private static Offer of(Refusal refusal) {
        var offer = refusal.at().request().map(request -> request.message().bodyText()).orElse("");
        if (offer.contains("m=image")) {
            return T38;
        }
        if (warned(refusal, 370) || refusal.says("bandwidth")) {
            return BANDWIDTH;
        }
        if (refusal.says("srtp", "crypto", "savp", "encryption") || (warned(refusal, 302) && offer.contains("RTP/"))) {
            return PROFILE;
        }
        return warned(refusal, 304, 305) || refusal.says("codec", "media format") ? CODEC : UNSAID;
    }

    private static boolean warned(Refusal refusal, int... codes) {
        return refusal.headers().warnings().stream()
                .anyMatch(warning -> IntStream.of(codes).anyMatch(code -> code == warning.code()));
    }
}

package org.sipcause.diagnosis.rule;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sipcause.flow.CallFlow;
import org.sipcause.sdp.CommonCodecs;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;
import org.sipcause.sdp.SdpParser;
import org.sipcause.trace.CapturedMessage;

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
    /** The addresses of one side are IPv4, of the other IPv6. */
    FAMILY,
    /** It does not tell. */
    UNSAID;

    private static final int NOT_ACCEPTABLE_HERE = 488;
    private static final int NOT_ACCEPTABLE = 606;

    /** Codes that say nothing about what is offered: challenges, an unknown dialog, the end of the request, a crossing. */
    private static final Set<Integer> OF_THE_DIALOG = Set.of(401, 407, 408, 481, 487, 491);

    /** The refused offers of that kind, in calls that failed for it and in calls that went on. */
    static Stream<Refusal> all(CallFlow flow, Offer kind) {
        var initial = Refusal.all(flow, NOT_ACCEPTABLE_HERE, NOT_ACCEPTABLE);
        var later = Refusal.inDialog(flow)
                .filter(refusal -> !refusal.call().failed())
                .filter(refusal -> refusal.code() == NOT_ACCEPTABLE_HERE
                        || refusal.code() == NOT_ACCEPTABLE
                        || (refusal.ofChange() && refusal.ofFax() && !OF_THE_DIALOG.contains(refusal.code())));
        return Stream.concat(initial, later).filter(refusal -> of(refusal) == kind);
    }

    private static Offer of(Refusal refusal) {
        if (refusal.ofFax()) {
            return T38;
        }
        var offer = description(refusal.at().request());
        if (warned(refusal, 370) || refusal.says("bandwidth")) {
            return BANDWIDTH;
        }
        if (warned(refusal, 300, 301)) {
            return FAMILY;
        }
        var taken = description(Optional.of(refusal.response()));
        if (refusal.says("srtp", "crypto", "savp", "encryption")
                || warned(refusal, 302)
                || differ(offer, taken, (one, other) -> one.secure() != other.secure())) {
            return PROFILE;
        }
        var nothingInCommon = differ(
                offer, taken, (one, other) -> CommonCodecs.ofMedia(one, other).isEmpty());
        return nothingInCommon || warned(refusal, 304, 305) || refusal.says("codec", "media format") ? CODEC : UNSAID;
    }

    private static Sdp description(Optional<CapturedMessage> message) {
        return SdpParser.parse(message.map(given -> given.message().body()).orElseGet(() -> new byte[0]));
    }

    /** A refusal may describe what would have been taken (RFC 3261 §21.4.26); compares its audio with the audio of the offer. */
    private static boolean differ(Sdp offer, Sdp taken, BiPredicate<Media, Media> difference) {
        var offered = offer.media("audio");
        var wanted = taken.media("audio");
        return !offered.isEmpty() && !wanted.isEmpty() && difference.test(offered.getFirst(), wanted.getFirst());
    }

    private static boolean warned(Refusal refusal, int... codes) {
        return refusal.headers().warnings().stream()
                .anyMatch(warning -> IntStream.of(codes).anyMatch(code -> code == warning.code()));
    }
}

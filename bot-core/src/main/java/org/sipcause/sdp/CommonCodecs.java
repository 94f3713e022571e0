package org.sipcause.sdp;

import java.util.List;
import java.util.function.Predicate;

/** What two sides can speak together (RFC 3264 §6.1). */
public final class CommonCodecs {
    private CommonCodecs() {}

    /** The codecs of one medium that the other medium has, too, in the order of the first; keypad tones and noise among them. */
    public static List<Codec> of(Media offer, Media answer) {
        return offer.codecs().stream()
                .filter(codec -> answer.codecs().stream().anyMatch(codec::matches))
                .toList();
    }

    /** Those of them that carry speech or picture: without one there is nothing to hear. */
    public static List<Codec> ofMedia(Media offer, Media answer) {
        return of(offer, answer).stream()
                .filter(Predicate.not(Codec::auxiliary))
                .toList();
    }
}

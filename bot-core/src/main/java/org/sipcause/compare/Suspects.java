package org.sipcause.compare;

import static org.sipcause.compare.Trait.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which differences can make an element fail a call in a given way. */
final class Suspects {
    private static final Set<Trait> MEDIA_TRAITS =
            EnumSet.of(BODY, CONTENT_TYPE, MEDIA, CODECS, PROFILE, KEYING, FAMILY);
    private static final Set<Trait> LOGIN = EnumSet.of(CREDENTIALS, REALM, ALGORITHM, FROM, DOMAIN);
    private static final Set<Trait> TARGET = EnumSet.of(NUMBER_FORMAT, NUMBER, DOMAIN, SCHEME, NEXT_HOP, ROUTE);
    private static final Set<Trait> IDENTITIES = EnumSet.of(FROM, ASSERTED, SIGNED, PRIVACY, DIVERSION);
    private static final Set<Trait> REACHING = EnumSet.of(NEXT_HOP, ROUTE, TRANSPORT, SIZE, DOMAIN);
    private static final Set<Trait> TALKING = EnumSet.of(
            MEDIA_ADDRESS,
            FAMILY,
            DIRECTION,
            KEYING,
            PROFILE,
            CODECS,
            CONTACT,
            ROUTE,
            RECORD_ROUTE,
            SESSION_EXPIRES,
            STEP);

    /** Traits that act where they are, whatever becomes of them further on. */
    private static final Set<Trait> ON_THE_WAY = EnumSet.of(NEXT_HOP, ROUTE, RECORD_ROUTE);

    private Suspects() {}

    /** The traits that can cause the failure of a call: by the code that decided, by silence, or although it was answered. */
    static Set<Trait> of(Side bad) {
        int code = bad.code().orElse(0);
        if (bad.silent() || code == 0) {
            return REACHING;
        }
        return code < 300 ? TALKING : of(code);
    }

    /** Whether a trait can act at a hop before the one that failed although it is gone there. */
    static boolean onTheWay(Trait trait) {
        return ON_THE_WAY.contains(trait);
    }

    private static Set<Trait> of(int code) {
        return switch (code) {
            case 400 -> EnumSet.of(BODY, CONTENT_TYPE, NUMBER_FORMAT, SCHEME, DOMAIN, SIZE);
            case 401, 407 -> LOGIN;
            case 403 ->
                with(
                        LOGIN,
                        ASSERTED,
                        SIGNED,
                        PRIVACY,
                        DIVERSION,
                        SOURCE,
                        NUMBER_FORMAT,
                        NUMBER,
                        USER_AGENT,
                        TRANSPORT,
                        NEXT_HOP);
            case 404, 410, 480, 485, 604 -> TARGET;
            case 484 -> EnumSet.of(NUMBER_FORMAT, NUMBER);
            case 486, 487, 600 -> EnumSet.of(NUMBER, NEXT_HOP);
            case 603, 607, 608 -> with(IDENTITIES, NUMBER, NEXT_HOP);
            case 406 -> EnumSet.of(ACCEPT);
            case 408, 504 -> REACHING;
            case 413, 513 -> EnumSet.of(SIZE, BODY);
            case 414 -> EnumSet.of(NUMBER, NUMBER_FORMAT, DOMAIN);
            case 415 -> EnumSet.of(CONTENT_TYPE, CONTENT_ENCODING, BODY);
            case 416 -> EnumSet.of(SCHEME);
            case 420 -> EnumSet.of(REQUIRE, PROXY_REQUIRE);
            case 421, 494 -> EnumSet.of(SUPPORTED, REQUIRE);
            case 422 -> EnumSet.of(SESSION_EXPIRES, MIN_SE);
            case 423 -> EnumSet.of(EXPIRES, CONTACT);
            case 428, 436, 437, 438 -> EnumSet.of(SIGNED, FROM, ASSERTED);
            case 433 -> EnumSet.of(PRIVACY, FROM, ASSERTED);
            case 482, 483 -> EnumSet.of(MAX_FORWARDS, ROUTE, NEXT_HOP, DOMAIN, NUMBER, NUMBER_FORMAT);
            case 488, 606 -> MEDIA_TRAITS;
            case 580 -> with(MEDIA_TRAITS, REQUIRE);
            case 500, 502, 503 -> EnumSet.of(NEXT_HOP, ROUTE, DOMAIN, NUMBER, NUMBER_FORMAT, TRANSPORT);
            default -> EnumSet.noneOf(Trait.class);
        };
    }

    /** Whether the difference points the right way: it is the bad call that lacks, demands or carries more. */
    static boolean pointsAtTheBad(Reading good, Reading bad) {
        return switch (good.trait()) {
            case CODECS, SUPPORTED, ACCEPT -> lacks(bad, good);
            case REQUIRE, PROXY_REQUIRE -> lacks(good, bad);
            case SIZE -> bad.key().equals("large");
            case SESSION_EXPIRES, MIN_SE, EXPIRES, CONTENT_ENCODING -> bad.present();
            default -> true;
        };
    }

    private static boolean lacks(Reading one, Reading other) {
        return !words(one).containsAll(words(other));
    }

    private static List<String> words(Reading reading) {
        return reading.key().isEmpty() ? List.of() : List.of(reading.key().split(", ", -1));
    }

    private static Set<Trait> with(Set<Trait> some, Trait... more) {
        EnumSet<Trait> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}

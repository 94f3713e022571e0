package org.sipcause.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The timers of RFC 3261 §17 with their default values (Table 4, Annex A), and how exactly a trace has to meet them. */
public final class Timers {
    /** Estimate of the round trip. */
    public static final Duration T1 = Duration.ofMillis(500);
    /** Longest gap between copies of a non-INVITE request and of an INVITE's response. */
    public static final Duration T2 = Duration.ofSeconds(4);
    /** Timers B, F and H, 64 × T1: the transaction is given up. Not multiplied: a duration does that with decimals, which are slow to begin with. */
    public static final Duration GIVE_UP = Duration.ofMillis(64 * T1.toMillis());

    private Timers() {}

    /** When the copies of an unanswered INVITE leave over UDP, from the first: Timer A doubles until Timer B fires (§17.1.1.2). */
    public static List<Duration> inviteCopies() {
        return copies(GIVE_UP);
    }

    /** When the copies of any other unanswered request leave over UDP: Timer E doubles up to T2 until Timer F fires (§17.1.2.2). */
    public static List<Duration> requestCopies() {
        return copies(T2);
    }

    /** Whether a time measured on a network and by a busy host is the time meant: within a tenth and 200 ms. */
    public static boolean near(Duration measured, Duration meant) {
        return measured.minus(meant).abs().compareTo(meant.dividedBy(10).plusMillis(200)) <= 0;
    }

    private static List<Duration> copies(Duration longestGap) {
        var times = new ArrayList<Duration>();
        var gap = T1;
        var at = Duration.ZERO;
        while (at.compareTo(GIVE_UP) < 0) {
            times.add(at);
            at = at.plus(gap);
            gap = shorter(gap.plus(gap), longestGap);
        }
        return List.copyOf(times);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

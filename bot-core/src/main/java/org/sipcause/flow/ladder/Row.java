package org.sipcause.flow.ladder;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sipcause.sip.SipRequest;
import org.sipcause.trace.CapturedMessage;

/** One line of a ladder. */
public sealed interface Row {
    /** Since the first message of the ladder; empty where the trace has no times. */
    Optional<Duration> after();

    /** The lowest column that it touches. */
    int left();

    /** The highest column that it touches. */
    int right();

    /**
     * One message on its way.
     *
     * @param from column, from 0
     * @param to column, from 0; the same as {@code from} where it goes to another port of the same box
     * @param label method or status
     * @param phrase the reason phrase of a response, empty for a request
     * @param detail what it carries or points at: the session description summed up, a target, a cause; empty where nothing
     * @param transport what carries it, where that is said for the first time or changes between the two
     * @param copies how often it was seen, the first included
     * @param over from the first copy to the last
     * @param mark what is to be pointed at here
     */
    record Arrow(
            CapturedMessage message,
            int from,
            int to,
            String label,
            String phrase,
            String detail,
            Optional<String> transport,
            Optional<Duration> after,
            int copies,
            Duration over,
            Optional<Mark> mark)
            implements Row {
        public Arrow {
            Objects.requireNonNull(message, "message");
        }

        /** Whether it is a request. */
        public boolean request() {
            return message.message() instanceof SipRequest;
        }

        /** Whether the call failed here. */
        public boolean failing() {
            return mark.stream().anyMatch(Mark::failing);
        }

        @Override
        public int left() {
            return Math.min(from, to);
        }

        @Override
        public int right() {
            return Math.max(from, to);
        }
    }

    /**
     * Exchanges of the same kind, all accepted, that would only fill the drawing.
     *
     * @param messages how many messages stand behind it
     */
    record Fold(int left, int right, String words, int messages, Optional<Duration> after, Duration lasting)
            implements Row {}

    /** A time in which nothing was sent. */
    record Gap(int left, int right, Optional<Duration> after, Duration lasting) implements Row {}

    /**
     * What is the case between two columns from here on: early media, hold, RTP.
     *
     * @param from where it comes from; the lower column where it goes both ways
     * @param bothWays whether it has no direction
     */
    record Strip(Kind kind, int from, int to, boolean bothWays, String words, Optional<Duration> after) implements Row {
        @Override
        public int left() {
            return Math.min(from, to);
        }

        @Override
        public int right() {
            return Math.max(from, to);
        }
    }

    /** What a strip says. */
    enum Kind {
        EARLY_MEDIA,
        HOLD,
        RTP,
        NO_RTP
    }

    /** What the finding says, at its place. */
    record Cause(int left, int right, String words, boolean failing) implements Row {
        @Override
        public Optional<Duration> after() {
            return Optional.empty();
        }
    }

    /** What is left out behind the bound of a drawing. */
    record Rest(int left, int right, String words) implements Row {
        @Override
        public Optional<Duration> after() {
            return Optional.empty();
        }
    }

    /** The arrows among rows. */
    static List<Arrow> arrows(List<Row> rows) {
        return rows.stream()
                .filter(Arrow.class::isInstance)
                .map(Arrow.class::cast)
                .toList();
    }
}

package org.sipcause.trace.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sipcause.text.Line;
import org.sipcause.trace.Position;
import org.sipcause.trace.Remark;
import org.sipcause.trace.Subject;
import org.sipcause.trace.TraceBuilder;

/**
 * Reads the lines of a text that are no messages. What other protocols might say just so waits until the text has spoken of SIP;
 * where it never does, it is dropped.
 */
final class Remarks {
    /** Lines beyond these are not looked at: a log that long has said it before. */
    private static final int MOST_LINES = 100_000;

    /** A text this long that is no log is a document: it tells what may happen, not what did. */
    private static final int DOCUMENT = 200;

    private static final int LONGEST = 4_000;
    private static final int MOST_WAITING = 500;

    private final TraceBuilder trace;
    private final DrawnLadder ladder = new DrawnLadder();
    private final StrayHeaders headers = new StrayHeaders();
    private final List<Remark> waiting = new ArrayList<>();
    private boolean sip;
    private int lines;

    Remarks(TraceBuilder trace) {
        this.trace = trace;
    }

    /** Takes a line that is part of no message. */
    void line(Line line) {
        if (line.text().isBlank() || ++lines > MOST_LINES || (lines > DOCUMENT && !isLogged(line))) {
            return;
        }
        List<Remark> stray = headers.line(line);
        if (!stray.isEmpty()) {
            stray.forEach(header -> take(header, false));
            sip |= headers.sure();
            reason(line).ifPresent(said -> take(said, true));
            return;
        }
        Optional<Remark> arrow = ladder.line(line);
        if (arrow.isPresent()) {
            take(arrow.get(), sure(arrow.get()));
            return;
        }
        String text = line.text().length() > LONGEST ? line.text().substring(0, LONGEST) : line.text();
        sip |= mentions(text);
        Optional<OneLine> told = OneLine.read(line, text);
        Optional<Complaints.Found> complaint =
                Complaints.in(text).filter(found -> found.sure() || Prose.isLogged(text) || !Prose.is(text));
        if (told.isPresent() && told.get().remark().status().isPresent()) {
            Remark remark = told.get().remark();
            take(
                    complaint.map(found -> about(remark, found.subject())).orElse(remark),
                    told.get().sure());
        } else if (complaint.isPresent()) {
            Remark bare = told.map(OneLine::remark)
                    .orElseGet(() -> Remark.of(Position.line(line.number()), OneLine.quote(text, 0), Subject.MESSAGE));
            Subject subject = complaint.get().subject();
            take(about(bare, subject), complaint.get().sure());
        } else {
            told.ifPresent(one -> take(one.remark(), one.sure()));
        }
    }

    /** Takes the end of the input. */
    void end() {
        if (sip || trace.size() > 0) {
            waiting.forEach(trace::remark);
        }
        waiting.clear();
    }

    /** What a Reason says that went wrong (RFC 3326 §2). */
    private static Optional<Remark> reason(Line line) {
        String text = line.text();
        return text.contains("Reason: SIP") || text.contains("Reason: Q.850")
                ? Complaints.in(text)
                        .map(found -> Remark.of(Position.line(line.number()), OneLine.quote(text, 0), found.subject()))
                : Optional.empty();
    }

    private void take(Remark remark, boolean sure) {
        sip |= sure;
        if (waiting.size() < MOST_WAITING) {
            waiting.add(remark);
        }
        if (sip) {
            waiting.forEach(trace::remark);
            waiting.clear();
        }
    }

    /** Whether a line of a log, and no frame of a stack, names SIP. */
    private static boolean mentions(String text) {
        return OneLine.isSip(text.toLowerCase(Locale.ROOT))
                && !text.startsWith("#")
                && !text.stripLeading().startsWith("at ")
                && !Prose.is(text)
                && !Prose.isWeb(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isLogged(Line line) {
        String text = line.before() + line.text();
        return Prose.isLogged(text.substring(0, Math.min(text.length(), LONGEST)));
    }

    private static boolean sure(Remark arrow) {
        return arrow.method().isPresent() || !Phrases.shared(arrow.status().orElse(0));
    }

    private static Remark about(Remark remark, Subject subject) {
        return new Remark(
                remark.position(),
                remark.at(),
                remark.text(),
                remark.method(),
                remark.status(),
                remark.callId(),
                remark.from(),
                remark.to(),
                subject);
    }
}

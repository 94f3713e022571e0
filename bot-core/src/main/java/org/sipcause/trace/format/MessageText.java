package org.sipcause.trace.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipParser;
import org.sipcause.text.Line;
import org.sipcause.trace.Position;
import org.sipcause.trace.Sighting;
import org.sipcause.trace.TimeBase;
import org.sipcause.trace.TraceBuilder;

/** Finds messages in lines of text: from a start-line to the end of its body, with whatever stands between them left out. */
final class MessageText {
    /** Lines among the headers that are none; after more of them the message is over. */
    private static final int MAX_STRAY = 3;

    /** Lines that may stand between a log's line with the time and the message that it speaks of. */
    private static final int MAX_BETWEEN = 3;

    private enum State {
        OUTSIDE,
        HEADERS,
        BODY
    }

    private final TraceBuilder trace;
    private final Heading.Reader headings;
    private final List<Line> stray = new ArrayList<>();
    private final Remarks remarks;
    private State state = State.OUTSIDE;
    private Heading heading = Heading.NONE;
    private Heading hint = Heading.NONE;
    private int sinceHint;
    private Heading told = Heading.NONE;
    private Draft draft = new Draft(0, "", false);
    private boolean onlyMessages = true;
    private boolean zoneKnown;
    /** The line that announced a message which did not come yet. */
    private Optional<Line> announced = Optional.empty();

    MessageText(TraceBuilder trace, Heading.Reader headings) {
        this.trace = trace;
        this.headings = headings;
        this.remarks = new Remarks(trace);
    }

    /** Takes the next line. */
    void line(Line line) {
        String text = line.text();
        Optional<Heading> found = headings.read(text);
        if (found.isPresent()) {
            Optional<Instant> at = stamp(line);
            zone(line, at.isPresent() || found.get().at().isPresent());
            heading(found.get().at(at));
            announced = Optional.of(line);
            return;
        }
        switch (state) {
            case OUTSIDE -> outside(line, text);
            case HEADERS -> header(line, text);
            case BODY -> body(line, text);
        }
    }

    /** Says whether the times are in UTC, by the first line that has one. */
    private void zone(Line line, boolean timed) {
        if (timed && !zoneKnown) {
            zoneKnown = true;
            trace.times(Stamp.namesZone(line.before() + line.text()) ? TimeBase.UTC : TimeBase.LOCAL);
        }
    }

    /** Takes what was told of the next message; the one before is over. */
    void heading(Heading found) {
        finish();
        announced.ifPresent(remarks::line);
        announced = Optional.empty();
        onlyMessages = false;
        heading = found.over(heading);
    }

    /** Takes the end of the input. */
    void end() {
        finish();
        announced.ifPresent(remarks::line);
        remarks.end();
    }

    private void outside(Line line, String text) {
        int indent = Draft.indent(text);
        if (SipParser.isStartLine(text.substring(indent))) {
            begin(line, text.substring(0, indent));
        } else if (!text.isBlank()) {
            onlyMessages = false;
            hint(line, text);
            remarks.line(line);
        }
    }

    /** Remembers the time of a log's line, and the side that it may name, for a message that follows. */
    private void hint(Line line, String text) {
        Optional<Instant> at = stamp(line);
        Optional<Heading> side = LooseHeading.read(text, at.isPresent());
        zone(line, at.isPresent());
        if (at.isPresent() || side.isPresent()) {
            hint = side.orElse(Heading.NONE).at(at).over(hint);
            sinceHint = 0;
        } else if (++sinceHint > MAX_BETWEEN) {
            hint = Heading.NONE;
        }
    }

    private static Optional<Instant> stamp(Line line) {
        return Stamp.of(line.before().isEmpty() ? line.text() : line.before() + line.text());
    }

    private void begin(Line line, String prefix) {
        // Nothing but messages with the line ends of the wire: then it is taken for what was on the wire.
        boolean exact = onlyMessages && prefix.isEmpty() && line.end().equals("\r\n");
        draft = new Draft(line.number(), prefix, exact);
        Optional<Instant> own = line.before().isEmpty() ? Optional.empty() : Stamp.of(line.before());
        zone(line, own.isPresent());
        told = heading.at(own.or(hint::at)).over(heading.placed() ? Heading.NONE : hint);
        heading = Heading.NONE;
        hint = Heading.NONE;
        draft.add(line);
        state = State.HEADERS;
        announced = Optional.empty();
    }

    private void header(Line line, String text) {
        String own = draft.own(text);
        if (SipParser.isStartLine(own) || (!draft.hasHeaders() && !own.isBlank() && logged(own))) {
            finish();
            outside(line, text);
        } else if (own.isBlank()) {
            blank(line, own);
        } else if (own.equals("v=0")) {
            dropStray();
            draft.emptyLine("\r\n");
            state = State.BODY;
            body(line, text);
        } else if ((Draft.isHeader(own) && !logged(own))
                || (draft.hasHeaders() && stray.isEmpty() && Draft.isFolded(own))) {
            if (draft.exact()) {
                stray.forEach(draft::add);
                stray.clear();
            }
            dropStray();
            draft.header(own, line);
        } else if (stray.size() < MAX_STRAY) {
            stray.add(line);
        } else {
            finish();
            outside(line, text);
        }
    }

    /** Whether a line begins with a time: the log goes on, and the colons of a clock make no header. */
    private static boolean logged(String own) {
        return (Character.isDigit(own.charAt(0)) || own.charAt(0) == '[')
                && Stamp.of(own).isPresent();
    }

    private void blank(Line line, String own) {
        dropStray();
        if (!draft.hasHeaders() && !draft.doubleSpaced()) {
            draft.doubleSpace(); // an empty line after every line, as some tools paste
        } else if (!draft.skipsBlank()) {
            draft.emptyLine(own.isEmpty() && draft.exact() ? line.end() : "\r\n");
            state = State.BODY;
            if (draft.exact() && draft.bodyComplete()) {
                finish();
            }
        }
    }

    private void body(Line line, String text) {
        String own = draft.own(text);
        if (SipParser.isStartLine(own) && !draft.quotesSip()) {
            finish();
            outside(line, text);
        } else if (draft.takesIntoBody(own)) {
            if (!own.isBlank() || !draft.skipsBlankInBody()) {
                draft.add(line);
            }
            if (draft.exact() && draft.bodyComplete()) {
                finish();
            }
        } else {
            finish();
            outside(line, text);
        }
    }

    private void dropStray() {
        stray.forEach(line -> {
            trace.skip("line " + line.number(), "line without a colon among the headers");
            remarks.line(line);
        });
        stray.clear();
    }

    private void finish() {
        if (state == State.OUTSIDE) {
            return;
        }
        state = State.OUTSIDE;
        stray.forEach(line -> {
            hint(line, line.text()); // no empty line stood between the headers and the next message's own line
            remarks.line(line);
        });
        stray.clear();
        byte[] bytes = draft.bytes();
        Optional<SipMessage> message = draft.exact()
                ? SipParser.parse(bytes, 0, bytes.length)
                : SipParser.parseInexact(bytes, 0, bytes.length);
        message.ifPresent(sip -> trace.add(
                sip,
                new Sighting(
                        told.at(),
                        told.from(),
                        told.to(),
                        told.transport(),
                        Position.line(draft.line()),
                        OptionalInt.empty())));
    }
}

package org.sipcause.console;

import java.time.Instant;
import org.jline.reader.impl.history.DefaultHistory;

/** Remembers questions, never traces: a paste may hold what no file in somebody's home should. */
final class QuestionHistory extends DefaultHistory {
    private static final int LONGEST = 200;

    @Override
    public void add(Instant time, String line) {
        if (isQuestion(line)) {
            super.add(time, line);
        }
    }

    /** Whether a line is something that somebody typed, not a piece of a trace. */
    static boolean isQuestion(String line) {
        boolean startLine = line.startsWith("SIP/2.0 ") || line.endsWith(" SIP/2.0");
        return line.length() <= LONGEST && line.indexOf('\n') < 0 && !startLine && line.indexOf(": ") < 0;
    }
}

package org.sipcause.console;

import java.util.Properties;
import org.sipcause.chat.Question;
import org.sipcause.chat.Style;

/**
 * What the output goes to. The launcher knows whether that is a terminal; asking the JVM would cost more than the answer.
 *
 * @param columns the width to fill
 * @param style plain for a pipe, a dumb terminal, or a reader who set NO_COLOR
 * @param terminal whether it is a terminal, which has that width and can draw lines
 * @param watched whether standard error is a terminal too, so that somebody sees how far a large file is read
 */
record Screen(int columns, Style style, boolean terminal, boolean watched) {
    private static final int PIPE_COLUMNS = 110;
    private static final int WIDEST = 120;
    private static final String TRACE = "trace";

    /** Reads {@code sipcause.columns} (0 or absent: not a terminal), {@code sipcause.colour} and {@code sipcause.progress} as the launcher sets them. */
    static Screen of(Properties properties) {
        boolean watched = "true".equals(properties.getProperty("sipcause.progress"));
        int columns = number(properties.getProperty("sipcause.columns", "0"));
        if (columns <= 0) {
            return new Screen(PIPE_COLUMNS, Style.PLAIN, false, watched);
        }
        boolean colour = "true".equals(properties.getProperty("sipcause.colour"));
        return new Screen(Math.min(columns, WIDEST), colour ? Style.COLOUR : Style.PLAIN, true, watched);
    }

    /** A question about a trace, with the width that its ladder may have on a terminal. */
    Question fitted(Question question) {
        return terminal && question.text().startsWith(TRACE)
                ? new Question(
                        TRACE + " --columns " + columns + question.text().substring(TRACE.length()),
                        question.attachments(),
                        question.locale())
                : question;
    }

    private static int number(String digits) {
        int number = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            if (at == 5 || digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

package org.sipcause.command;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words with which a trace is given: {@code trace}, options in any order, and what is pasted behind them.
 *
 * @param asked whether it begins with {@code trace}; only then options are looked for
 * @param columns the width of the terminal that shows the answer
 * @param paste what is left
 */
record TraceWords(boolean asked, Reading reading, OptionalInt columns, String paste) {
    private static final Pattern WORD = Pattern.compile("(?i)\\s*(?:trace|diagnose)\\b");
    private static final Pattern OPTION = Pattern.compile("(?i)(?<together>(?:--)?together)\\b|(?<esp>--esp-null)\\b"
            + "|--columns[ =](?<columns>\\d{1,3})\\b|--fold[ =](?<fold>\\d{1,9})\\b");

    /** Understands a question; one that does not begin with {@code trace} is a paste as it stands. */
    static TraceWords of(String text) {
        Matcher word = WORD.matcher(text);
        if (!word.lookingAt()) {
            return new TraceWords(false, Reading.USUAL, OptionalInt.empty(), text.strip());
        }
        Reading reading = Reading.USUAL;
        boolean together = false;
        OptionalInt columns = OptionalInt.empty();
        String rest = text.substring(word.end()).strip();
        for (Matcher option = OPTION.matcher(rest); option.lookingAt(); option = OPTION.matcher(rest)) {
            if (option.group("together") != null) {
                together = true;
            } else if (option.group("esp") != null) {
                reading = reading.withPlainEsp();
            } else if (option.group("fold") != null) {
                reading = reading.folding(Integer.parseInt(option.group("fold")));
            } else {
                columns = OptionalInt.of(Integer.parseInt(option.group("columns")));
            }
            rest = rest.substring(option.end()).strip();
        }
        return new TraceWords(true, together ? reading.asOne() : reading, columns, rest);
    }
}

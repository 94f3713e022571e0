package org.sipcause.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked of a drawing.
 *
 * @param as the kind of file; empty for text on the card with a picture beside it
 * @param call which call of the trace, from 1
 * @param width of a picture in pixels
 * @param columns of text, where it goes to a screen, which shows no picture
 * @param rest what stands behind the options: a paste
 * @param unknown a word that is no option
 */
record LadderOptions(
        Optional<String> as,
        OptionalInt call,
        int width,
        OptionalInt columns,
        boolean dark,
        String rest,
        Optional<String> unknown) {
    static final List<String> KINDS = List.of("png", "svg", "txt", "mmd");
    private static final int SCREEN = 1000;
    private static final int PHONE = 480;

    /** Reads options up to the first word that is none of them. */
    static LadderOptions of(String text) {
        var as = Optional.<String>empty();
        var call = OptionalInt.empty();
        var width = OptionalInt.empty();
        var columns = OptionalInt.empty();
        var dark = false;
        var rest = text.strip();
        while (rest.startsWith("--")) {
            var word = word(rest);
            var behind = rest.substring(word.length()).stripLeading();
            var value = word(behind);
            if (word.equals("--dark")) {
                dark = true;
                rest = behind;
                continue;
            }
            var number = number(value);
            if (word.equals("--as") && KINDS.contains(value.toLowerCase(Locale.ROOT))) {
                as = Optional.of(value.toLowerCase(Locale.ROOT));
            } else if (word.equals("--out") && kind(value).isPresent()) {
                as = kind(value);
            } else if (word.equals("--call") && number.isPresent()) {
                call = number;
            } else if (word.equals("--width") && number.isPresent()) {
                width = number;
            } else if (word.equals("--columns") && number.isPresent()) {
                columns = OptionalInt.of(Math.clamp(number.getAsInt(), 40, 300));
            } else {
                var wrong = word.equals("--as") ? "--out ." + value : (word + " " + value).strip();
                return new LadderOptions(as, call, SCREEN, columns, dark, "", Optional.of(wrong));
            }
            rest = behind.substring(value.length()).stripLeading();
        }
        return new LadderOptions(
                as, call, width.orElse(as.isPresent() ? SCREEN : PHONE), columns, dark, rest, Optional.empty());
    }

    /** The kind that a file name ends in. */
    private static Optional<String> kind(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".") && KINDS.contains(ending) ? Optional.of(ending) : Optional.empty();
    }

    private static String word(String text) {
        var end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static OptionalInt number(String digits) {
        var good = !digits.isEmpty() && digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return good ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}

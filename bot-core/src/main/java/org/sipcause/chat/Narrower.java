package org.sipcause.chat;

import java.util.List;
import java.util.OptionalInt;

/** Drawings of lines and blanks, such as ladders, made narrower where nothing is lost: a shorter arrow is the same arrow. */
final class Narrower {
    private static final String FILLERS = " -=.";

    private Narrower() {}

    /**
     * The lines with as many columns taken out as are too many, as far as there are columns to spare: those in which every
     * line goes on with the filler that stands on both sides of it. What is still too wide then stays so.
     */
    static List<String> to(int width, List<String> lines) {
        int widest = lines.stream().mapToInt(String::length).max().orElse(0);
        List<String> narrow = lines;
        while (widest > width) {
            OptionalInt spare = spare(narrow, widest);
            if (spare.isEmpty()) {
                return narrow;
            }
            int column = spare.getAsInt();
            narrow = narrow.stream().map(line -> without(line, column)).toList();
            widest--;
        }
        return narrow;
    }

    /** A column from the middle of the longest stretch of spare ones, so that all parts shrink alike. */
    private static OptionalInt spare(List<String> lines, int widest) {
        OptionalInt best = OptionalInt.empty();
        int longest = 0;
        int from = 1;
        for (int column = 1; column < widest; column++) {
            int at = column;
            if (!lines.stream().allMatch(line -> fills(line, at))) {
                from = column + 1;
            } else if (column - from + 1 > longest) {
                longest = column - from + 1;
                best = OptionalInt.of(from + longest / 2);
            }
        }
        return best;
    }

    private static boolean fills(String line, int column) {
        if (column >= line.length()) {
            return true;
        }
        char c = line.charAt(column);
        boolean last = column + 1 == line.length();
        return FILLERS.indexOf(c) >= 0 && line.charAt(column - 1) == c && !last && line.charAt(column + 1) == c;
    }

    private static String without(String line, int column) {
        return column >= line.length() ? line : line.substring(0, column) + line.substring(column + 1);
    }
}

package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sides of a question that sets things against each other.
 *
 * @param written the sides as typed, in order; a side that is missing is empty
 * @param versus whether the word itself was there, so that the question is a comparison and nothing else
 */
record Sides(List<String> written, boolean versus) {
    private static final Set<String> VERSUS = Set.of("vs", "vs.", "v.s.", "versus", "against");
    private static final Set<String> BETWEEN = Set.of("or", "and", ",", "/", "|", "&", "-");

    Sides {
        written = List.copyOf(written);
    }

    /** Takes a line apart: at {@code vs}, else at {@code or}, commas and slashes, else at spaces between numbers. */
    static Sides of(String line) {
        List<String> tokens = new ArrayList<>();
        for (String token : spaced(line).split(" ", -1)) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        boolean numbers = true;
        boolean versus = false;
        for (String token : tokens) {
            numbers &= CodeWords.number(token);
            versus |= VERSUS.contains(lower(token));
        }
        if (numbers) {
            return new Sides(tokens, false);
        }
        List<String> sides = new ArrayList<>();
        StringBuilder side = new StringBuilder();
        boolean open = false;
        for (String token : tokens) {
            boolean strong = VERSUS.contains(lower(token));
            if (strong || BETWEEN.contains(lower(token))) {
                if (side.length() > 0 || (strong && !open)) {
                    sides.add(side.toString());
                }
                side.setLength(0);
                open = true;
            } else {
                side.append(side.isEmpty() ? "" : " ").append(token);
                open = false;
            }
        }
        if (side.length() > 0 || open) {
            sides.add(side.toString());
        }
        return new Sides(sides, versus);
    }

    /** Spaces around commas, and around a slash or bar between digits: the slash in a phrase or in SIP/2.0 stays. */
    private static String spaced(String line) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean between = c == ',' || ((c == '/' || c == '|') && digit(line, i - 1) && digit(line, i + 1));
            spaced.append(between ? " " + c + " " : c == '\t' ? " " : String.valueOf(c));
        }
        return spaced.toString();
    }

    private static boolean digit(String line, int at) {
        return at >= 0 && at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }

    private static String lower(String token) {
        return token.toLowerCase(Locale.ROOT);
    }
}

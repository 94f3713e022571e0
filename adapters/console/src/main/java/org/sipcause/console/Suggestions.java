package org.sipcause.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Completes what is typed: a phrase of several words from the beginning of the line, a single word anywhere.
 *
 * @param known what can be typed
 */
record Suggestions(List<String> known) implements Completer {
    Suggestions {
        known = List.copyOf(known);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String typed = line.line().substring(0, line.cursor());
        int word = typed.length() - line.word().substring(0, line.wordCursor()).length();
        of(typed, word).forEach(value -> candidates.add(new Candidate(value)));
        if (FileNames.wanted(typed.substring(0, word))) {
            // a folder goes on: no blank behind it
            FileNames.beginningWith(typed.substring(word))
                    .forEach(name ->
                            candidates.add(new Candidate(name, name, null, null, null, null, !name.endsWith("/"))));
        }
    }

    /**
     * What may stand in place of the last word.
     *
     * @param typed the line up to the cursor
     * @param word where its last word begins
     */
    List<String> of(String typed, int word) {
        String last = typed.substring(word);
        List<String> values = new ArrayList<>();
        for (String suggestion : known) {
            if (word > 0 && begins(suggestion, typed)) {
                values.add(suggestion.substring(word));
            } else if (begins(suggestion, last) && (word == 0 || suggestion.indexOf(' ') < 0)) {
                values.add(suggestion);
            }
        }
        return values;
    }

    private static boolean begins(String suggestion, String typed) {
        return suggestion.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
    }
}

package org.sipcause.chat;

import java.util.Objects;

/**
 * A question that somebody may be about to type.
 *
 * @param question what to ask; at most 100 characters, which every platform takes
 * @param label the question with what it leads to, for a list to choose from; at most 100 characters
 */
public record Suggestion(String question, String label) {
    /** The longest that a platform shows or takes. */
    public static final int LONGEST = 100;

    public Suggestion {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(label, "label");
    }
}

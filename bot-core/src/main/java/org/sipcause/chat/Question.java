package org.sipcause.chat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What somebody asked: the words after {@code /sip}, and whatever was attached.
 *
 * @param text the words as typed, possibly with a pasted trace in them; never null, may be empty
 * @param attachments the files that came with the words, in the order given
 * @param locale the reader's language; the answer falls back to English where a translation is missing
 */
public record Question(String text, List<Attachment> attachments, Locale locale) {
    public Question {
        Objects.requireNonNull(text, "text");
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(locale, "locale");
    }

    /** A question of words alone, in English. */
    public static Question of(String text) {
        return new Question(text, List.of(), Locale.ENGLISH);
    }
}

package org.sipcause.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.messages.MessageSnapshot;

/**
 * What somebody asks, before any file is fetched.
 *
 * @param text the words, maybe none
 * @param files the files, in the order given
 * @param locale the reader's language
 */
record Ask(String text, List<SentFile> files, Locale locale) {
    /** Words up to this long are looked up while Discord waits; they may be a question, hardly a trace. */
    private static final int QUICK = 200;

    private static final String FENCE = "```(?:[A-Za-z0-9_+.-]*\\r?\\n)?";

    Ask {
        files = List.copyOf(files);
    }

    /** The content of a message and of what it forwards, with their files. */
    static Ask about(Message message, Locale locale) {
        var text = new StringBuilder(unfenced(message.getContentRaw()));
        var files = new ArrayList<>(
                message.getAttachments().stream().map(SentFile::of).toList());
        for (MessageSnapshot forwarded : message.getMessageSnapshots()) {
            text.append(text.isEmpty() ? "" : "\n").append(unfenced(forwarded.getContentRaw()));
            forwarded.getAttachments().stream().map(SentFile::of).forEach(files::add);
        }
        return new Ask(text.toString(), files, locale);
    }

    /** Whether there is nothing to read. */
    boolean isEmpty() {
        return text.isBlank() && files.isEmpty();
    }

    /** Whether the answer is there before Discord stops waiting, after three seconds. */
    boolean isQuick() {
        return files.isEmpty() && text.length() <= QUICK && !text.contains("\n");
    }

    /** The text without the marks around blocks of code: a language counts as part of the mark only where the line ends behind it. */
    static String unfenced(String content) {
        return content.replaceAll("(?<=[^\\n])" + FENCE, "\n").replaceAll(FENCE, "");
    }
}

package org.sipcause.slack;

import com.slack.api.model.File;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message that somebody posted, to the bot alone or in a channel.
 *
 * @param kind Slack's word for where that is; {@code im} for a conversation with the bot alone
 * @param at the message's time stamp, which is its name
 * @param thread the name of the message that starts its thread, or null
 */
record Posted(String text, List<File> files, String user, String channel, String kind, String at, String thread) {
    private static final List<String> ENDINGS = List.of(".pcap", ".pcapng", ".cap", ".pcap.gz", ".pcapng.gz");

    /** A message of a person; nothing where a program wrote it. */
    static Optional<Posted> of(MessageEvent event) {
        return byPerson(
                event.getBotId() != null,
                new Posted(
                        event.getText(),
                        event.getFiles(),
                        event.getUser(),
                        event.getChannel(),
                        event.getChannelType(),
                        event.getTs(),
                        event.getThreadTs()));
    }

    /** A message of a person with files; nothing where a program wrote it. */
    static Optional<Posted> of(MessageFileShareEvent event) {
        return byPerson(
                Boolean.TRUE.equals(event.getDisplayAsBot()),
                new Posted(
                        event.getText(),
                        event.getFiles(),
                        event.getUser(),
                        event.getChannel(),
                        event.getChannelType(),
                        event.getTs(),
                        event.getThreadTs()));
    }

    private static Optional<Posted> byPerson(boolean program, Posted posted) {
        return program || posted.user == null ? Optional.empty() : Optional.of(posted);
    }

    /** Whether nobody else reads it. */
    boolean isDirect() {
        return "im".equals(kind);
    }

    /** Whether it holds a SIP message, or a capture file. */
    boolean looksLikeTrace() {
        return (text != null && text.contains("SIP/2.0"))
                || (files != null && files.stream().anyMatch(Posted::isCapture));
    }

    private static boolean isCapture(File file) {
        String name = String.valueOf(file.getName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Where the answer goes: in the thread; with the bot alone, only where there is one already. */
    String answerBelow() {
        if (thread != null) {
            return thread;
        }
        return isDirect() ? "" : at;
    }
}

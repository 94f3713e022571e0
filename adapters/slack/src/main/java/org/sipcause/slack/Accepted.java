package org.sipcause.slack;

import com.google.gson.Gson;
import com.slack.api.model.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sipcause.Bot;

/**
 * A question as it is kept until it is answered: without secrets, and without its files, which stay with Slack till then.
 *
 * @param kind what is wanted
 * @param text the words, or the name of a kept card
 * @param files what to fetch
 * @param responseUrl where a private answer goes; empty where Slack gave none
 * @param channel where it was asked; empty where that is nowhere
 * @param user who asked
 * @param thread the message to answer below; empty for an answer that is not in a thread
 * @param acknowledged whether a word of ours stands there already, whose place the answer takes
 * @param hidden whether the card that the button was on is for its reader alone
 * @param gather whether the traces are those in the thread
 */
record Accepted(
        Kind kind,
        String text,
        List<Sent> files,
        String responseUrl,
        String channel,
        String user,
        String thread,
        boolean acknowledged,
        boolean hidden,
        boolean gather) {
    private static final Gson JSON = new Gson();

    /** What is wanted. */
    enum Kind {
        /** An answer to a question. */
        QUESTION,
        /** An answer to the question of a button, beside the card that it is on. */
        ASK,
        /** A card that was kept for a button. */
        KEPT,
        /** A card that one person saw, for all to see. */
        PUBLISH,
        /** An answer to a question, for all to see whatever the channel has chosen. */
        SHOW,
        /** A sentence of ours, named by the text. */
        SENTENCE,
        /** The bot's own page, drawn anew. */
        HOME
    }

    /**
     * A file as Slack named it.
     *
     * @param url where it is; empty where Slack has to be asked
     */
    record Sent(String id, String name, String url, long size) {
        static Sent of(File file) {
            boolean known = file.getUrlPrivate() != null && !"check_file_info".equals(file.getFileAccess());
            return new Sent(
                    text(file.getId()),
                    Optional.ofNullable(file.getName()).orElse("file"),
                    known ? file.getUrlPrivate() : "",
                    file.getSize() == null ? 0 : file.getSize());
        }
    }

    /** A question of words. */
    static Accepted question(String text, String user) {
        return of(Kind.QUESTION, Bot.withoutSecrets(text), user);
    }

    /** Something else. */
    static Accepted of(Kind kind, String text, String user) {
        return new Accepted(kind, text, List.of(), "", "", text(user), "", false, false, false);
    }

    Accepted with(List<File> sent) {
        List<Sent> all = new ArrayList<>();
        if (sent != null) {
            sent.forEach(file -> all.add(Sent.of(file)));
        }
        return new Accepted(kind, text, all, responseUrl, channel, user, thread, acknowledged, hidden, gather);
    }

    /** With an answer that only the asker sees. */
    Accepted by(String address, String where, boolean acknowledgedAlready) {
        return new Accepted(
                kind, text, files, text(address), text(where), user, thread, acknowledgedAlready, hidden, gather);
    }

    /** With an answer for all, below a message; an empty one for an answer that is not in a thread. */
    Accepted below(String where, String message) {
        return new Accepted(kind, text, files, "", text(where), user, text(message), acknowledged, hidden, gather);
    }

    /** From a button on a card that stands in this thread, or in none, and that its reader alone sees, or everybody. */
    Accepted from(String card, boolean hiddenCard) {
        return new Accepted(
                kind, text, files, responseUrl, channel, user, text(card), acknowledged, hiddenCard, gather);
    }

    /** The question of a button. */
    Accepted asked() {
        return new Accepted(Kind.ASK, text, files, responseUrl, channel, user, thread, acknowledged, hidden, gather);
    }

    /** About the traces in the thread. */
    Accepted gathering() {
        return new Accepted(kind, text, files, responseUrl, channel, user, thread, acknowledged, hidden, true);
    }

    boolean isPrivate() {
        return !responseUrl.isEmpty();
    }

    String json() {
        return JSON.toJson(this);
    }

    static Accepted read(String json) {
        return JSON.fromJson(json, Accepted.class);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

package org.sipcause.discord;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.sipcause.Bot;

/**
 * A question as it is kept until it is answered: without secrets, and without its files, which stay with Discord till then.
 *
 * @param ask what was asked; for a kept card, its name in place of words
 * @param kept whether a kept card is wanted
 * @param token the key to the interaction; empty where a message asked
 * @param hidden whether only the asker is to see the answer
 * @param channel where it was asked
 * @param user who asked
 * @param message the message to answer to; empty for an interaction
 * @param direct whether it was asked in a conversation with the bot alone
 * @param replaced the files of the message whose place the answer takes; nothing where it stands for itself
 */
record Accepted(
        Ask ask,
        boolean kept,
        String token,
        boolean hidden,
        String channel,
        String user,
        String message,
        boolean direct,
        Optional<List<Attached>> replaced) {
    Accepted {
        replaced = replaced.map(List::copyOf);
    }

    /** A file that belongs to a message of ours. */
    record Attached(String id, String name) {}

    /** A question that came as an interaction. */
    static Accepted interaction(Ask ask, String token, boolean hidden, String channel, String user, boolean direct) {
        return new Accepted(sanitised(ask), false, token, hidden, channel, user, "", direct, Optional.empty());
    }

    /** A question that came as a message. */
    static Accepted message(Ask ask, String channel, String user, String message, boolean direct) {
        return new Accepted(sanitised(ask), false, "", false, channel, user, message, direct, Optional.empty());
    }

    /** The wish for a kept card. */
    Accepted forKept(String name) {
        return new Accepted(
                new Ask(name, List.of(), ask.locale()), true, token, hidden, channel, user, message, direct, replaced);
    }

    /** With an answer in the place of a message that has these files. */
    Accepted inPlaceOf(List<Attached> files) {
        return new Accepted(ask, kept, token, hidden, channel, user, message, direct, Optional.of(files));
    }

    private static Ask sanitised(Ask ask) {
        return new Ask(Bot.withoutSecrets(ask.text()), ask.files(), ask.locale());
    }

    String json() {
        var files = DataArray.empty();
        ask.files()
                .forEach(file -> files.add(DataObject.empty()
                        .put("name", file.name())
                        .put("address", file.address().toString())
                        .put("size", file.size())));
        var all = DataObject.empty()
                .put("text", ask.text())
                .put("files", files)
                .put("locale", ask.locale().toLanguageTag())
                .put("kept", kept)
                .put("token", token)
                .put("hidden", hidden)
                .put("channel", channel)
                .put("user", user)
                .put("message", message)
                .put("direct", direct);
        replaced.ifPresent(old -> {
            var kept = DataArray.empty();
            old.forEach(file -> kept.add(DataObject.empty().put("id", file.id()).put("name", file.name())));
            all.put("replaced", kept);
        });
        return all.toString();
    }

    static Accepted read(String json) {
        var all = DataObject.fromJson(json);
        var files = new ArrayList<SentFile>();
        var sent = all.getArray("files");
        for (int i = 0; i < sent.length(); i++) {
            var file = sent.getObject(i);
            files.add(
                    new SentFile(file.getString("name"), URI.create(file.getString("address")), file.getLong("size")));
        }
        return new Accepted(
                new Ask(all.getString("text"), files, Locale.forLanguageTag(all.getString("locale"))),
                all.getBoolean("kept"),
                all.getString("token"),
                all.getBoolean("hidden"),
                all.getString("channel"),
                all.getString("user"),
                all.getString("message"),
                all.getBoolean("direct"),
                all.optArray("replaced").map(Accepted::attached));
    }

    private static List<Attached> attached(DataArray all) {
        return all.stream(DataArray::getObject)
                .map(file -> new Attached(file.getString("id"), file.getString("name")))
                .toList();
    }
}

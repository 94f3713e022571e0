package org.sipcause.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.User;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What Slack tells of the people who ask: their language, and whether they may manage a channel. What it does not tell is no. */
final class People {
    private static final int MEMORY = 10_000;

    private final MethodsClient client;
    private final Map<String, Locale> languages = new ConcurrentHashMap<>();

    People(MethodsClient client) {
        this.client = client;
    }

    /** The language of a person as far as it is known without asking Slack; English otherwise. */
    Locale known(String user) {
        return languages.getOrDefault(user, Locale.ENGLISH);
    }

    /** The language of a person; Slack is asked once. */
    Locale language(String user) {
        if (user.isEmpty()) {
            return Locale.ENGLISH;
        }
        Locale known = languages.get(user);
        if (known != null) {
            return known;
        }
        Locale said = user(user)
                .map(User::getLocale)
                .map(Locale::forLanguageTag)
                .filter(locale -> !locale.getLanguage().isEmpty())
                .orElse(Locale.ENGLISH);
        if (languages.size() >= MEMORY) {
            languages.clear();
        }
        languages.put(user, said);
        return said;
    }

    /** Whether this person manages the workspace, or made the channel. */
    boolean mayManage(String user, String channel) {
        boolean admin = user(user)
                .filter(person -> person.isAdmin() || person.isOwner() || person.isPrimaryOwner())
                .isPresent();
        return admin || isCreator(user, channel);
    }

    private boolean isCreator(String user, String channel) {
        try {
            var info = client.conversationsInfo(request -> request.channel(channel));
            return info.isOk()
                    && info.getChannel() != null
                    && (user.equals(info.getChannel().getCreator())
                            || info.getChannel().isIm());
        } catch (IOException | SlackApiException untold) {
            return false;
        }
    }

    private Optional<User> user(String id) {
        try {
            var info = client.usersInfo(request -> request.user(id).includeLocale(true));
            return info.isOk() ? Optional.ofNullable(info.getUser()) : Optional.empty();
        } catch (IOException | SlackApiException untold) {
            return Optional.empty();
        }
    }
}

package org.sipcause.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.User;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sipcause.chat.Preferences;
import org.sipcause.runtime.durable.KeptPreferences;

/**
 * What is known of the people who ask: their language, and whether they may manage a channel. A language that somebody chose on the
 * bot's home page wins over the one that Slack tells. What Slack does not tell is no.
 */
final class People {
    private static final int MEMORY = 10_000;

    private final MethodsClient client;
    private final KeptPreferences preferences;
    private final Map<String, Locale> languages = new ConcurrentHashMap<>();

    People(MethodsClient client, KeptPreferences preferences) {
        this.client = client;
        this.preferences = preferences;
    }

    /** The language of a person as far as it is known without asking Slack; English otherwise. */
    Locale known(String user) {
        return languages.getOrDefault(user, Locale.ENGLISH);
    }

    /** Whether the language of a person is known without asking Slack. */
    boolean knows(String user) {
        return languages.containsKey(user);
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
        Optional<Locale> said = chosen(user)
                .or(() -> user(user)
                        .map(person -> Optional.ofNullable(person.getLocale())
                                .map(Locale::forLanguageTag)
                                .filter(locale -> !locale.getLanguage().isEmpty())
                                .orElse(Locale.ENGLISH)));
        said.ifPresent(locale -> remember(user, locale));
        return said.orElse(Locale.ENGLISH);
    }

    /** The language that a person chose for the bot's answers. */
    Optional<Locale> chosen(String user) {
        return preferences.of(place(user)).language();
    }

    /** Keeps the language that a person chose; none for the one that Slack tells. */
    void choose(String user, Optional<Locale> language) {
        var usual = Preferences.USUAL;
        preferences.keep(place(user), new Preferences(usual.shown(), language, usual.watch(), usual.detail()));
        languages.remove(user);
    }

    private void remember(String user, Locale locale) {
        if (languages.size() >= MEMORY) {
            languages.clear();
        }
        languages.put(user, locale);
    }

    /** Channels are kept by their own ids, which never hold a colon. */
    private static String place(String user) {
        return "person:" + user;
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

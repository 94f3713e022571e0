package org.sipcause.discord;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Checks;
import org.sipcause.runtime.Egress;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.durable.Database;

/** {@code --check}: looks at everything that the bot needs in Discord, changes nothing, and says in words what is missing. */
final class DiscordCheck {
    /** The bits of an app's flags that say it may read what people post: granted, or granted to a small app. */
    private static final long MESSAGE_CONTENT = (1L << 18) | (1L << 19);

    private final DiscordSettings settings;
    private final Messages messages;
    private final Checks checks;
    private final OkHttpClient client;

    private DiscordCheck(DiscordSettings settings, Messages messages, Checks checks) {
        this.settings = settings;
        this.messages = messages;
        this.checks = checks;
        this.client = new Egress(settings.apiHosts()).newClient().build();
    }

    /** Checks everything; 0 where the bot could start. */
    static int run(Map<String, String> environment, PrintStream says) {
        var messages = Messages.english(DiscordApp.WORDS);
        var checks = new Checks(says, messages);
        try {
            var settings = DiscordSettings.from(environment, messages);
            checks.good("check.settings");
            var check = new DiscordCheck(settings, messages, checks);
            check.token();
            check.database();
        } catch (CannotStart problem) {
            checks.problem(problem.getMessage());
        } catch (IOException unreachable) {
            checks.bad("start.unreachable", "Discord", "its API");
        }
        return checks.exitCode();
    }

    private void token() throws IOException {
        Optional<DataObject> us = get("users/@me", true);
        if (us.isEmpty()) {
            checks.bad("token-refused");
            return;
        }
        checks.good("check.token", "Discord", us.get().getString("username", "?"));
        checks.good("check.scopes");
        if (settings.readsMessages()) {
            long flags = get("applications/@me", false)
                    .map(app -> app.getLong("flags", 0))
                    .orElse(0L);
            if ((flags & MESSAGE_CONTENT) == 0) {
                checks.bad("check.intent-missing");
            } else {
                checks.good("check.intent");
            }
        }
        Optional<URI> gateway = Gateway.address(settings);
        if (gateway.isPresent()) {
            checks.good("check.gateway", gateway.get().getHost());
        } else {
            checks.bad("settings.missing", "DISCORD_GATEWAY_URL", messages.say("gateway"));
        }
    }

    private Optional<DataObject> get(String path, boolean clock) throws IOException {
        var request = new Request.Builder()
                .url(settings.api() + path)
                .header("Authorization", "Bot " + settings.token())
                .build();
        try (var response = client.newCall(request).execute()) {
            if (clock) {
                checks.clock(Optional.ofNullable(response.header("Date")));
            }
            return response.isSuccessful()
                    ? Optional.of(DataObject.fromJson(response.body().string()))
                    : Optional.empty();
        } catch (ParsingException otherThanExpected) {
            return Optional.empty();
        }
    }

    private void database() throws CannotStart {
        try (var database = Database.open(settings.database(), messages)) {
            if (database.answers()) {
                checks.good("check.database", database.toString());
            }
        }
    }
}

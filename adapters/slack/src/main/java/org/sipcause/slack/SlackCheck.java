package org.sipcause.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Checks;
import org.sipcause.runtime.Egress;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.durable.Database;

/** {@code --check}: looks at everything that the bot needs in Slack, changes nothing, and says in words what is missing. */
final class SlackCheck {
    private static final List<String> SCOPES = List.of(
            "app_mentions:read",
            "channels:history",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "files:write",
            "groups:history",
            "groups:read",
            "im:history",
            "users:read");

    private final SlackSettings settings;
    private final Messages messages;
    private final Checks checks;

    private SlackCheck(SlackSettings settings, Messages messages, Checks checks) {
        this.settings = settings;
        this.messages = messages;
        this.checks = checks;
    }

    /** Checks everything; 0 where the bot could start. */
    static int run(Map<String, String> environment, PrintStream says) {
        var messages = Messages.english("org.sipcause.slack.messages");
        var checks = new Checks(says, messages);
        try {
            var settings = SlackSettings.from(environment, messages);
            checks.good("check.settings");
            var check = new SlackCheck(settings, messages, checks);
            var slack = SlackWeb.through(new Egress(settings.hosts()), settings.api());
            check.token(slack);
            check.door(slack);
            check.database();
            slack.close();
        } catch (CannotStart problem) {
            checks.problem(problem.getMessage());
        } catch (Exception unreachable) {
            checks.bad("start.unreachable", "Slack", "its API");
        }
        return checks.exitCode();
    }

    private void token(Slack slack) {
        try {
            AuthTestResponse us = slack.methods(settings.botToken()).authTest(request -> request);
            if (!us.isOk()) {
                checks.bad("token-refused", String.valueOf(us.getError()));
                return;
            }
            checks.good("check.token", "Slack", us.getUser());
            checks.clock(header(us, "date"));
            header(us, "x-oauth-scopes").ifPresent(this::scopes);
        } catch (IOException | SlackApiException unreachable) {
            checks.bad("start.unreachable", "Slack", settings.api().toString());
        }
    }

    private void scopes(String granted) {
        var missing = new TreeSet<>(SCOPES);
        Arrays.stream(granted.split(",", 200)).map(String::strip).forEach(missing::remove);
        if (missing.isEmpty()) {
            checks.good("check.scopes");
        } else {
            checks.bad("check.scopes-missing", String.join(", ", missing));
        }
    }

    private void door(Slack slack) {
        if (settings.appToken().isPresent()) {
            try {
                boolean open = slack.methods(settings.appToken().get())
                        .appsConnectionsOpen(request -> request)
                        .isOk();
                if (open) {
                    checks.good("check.socket");
                } else {
                    checks.bad("app-token-refused");
                }
            } catch (IOException | SlackApiException unreachable) {
                checks.bad("no-socket");
            }
            return;
        }
        try (var socket = new ServerSocket(settings.port())) {
            checks.good("check.port", Integer.toString(socket.getLocalPort()));
            checks.good("check.http", HttpDoor.PATH, Integer.toString(socket.getLocalPort()));
        } catch (IOException taken) {
            checks.bad("port-in-use", Integer.toString(settings.port()));
        }
    }

    private void database() throws CannotStart {
        try (var database = Database.open(settings.database(), messages)) {
            if (database.answers()) {
                checks.good("check.database", database.toString());
            }
        }
    }

    private static Optional<String> header(AuthTestResponse response, String name) {
        return Optional.ofNullable(response.getHttpResponseHeaders())
                .flatMap(headers -> headers.entrySet().stream()
                        .filter(header -> name.equalsIgnoreCase(header.getKey()))
                        .flatMap(header -> header.getValue().stream())
                        .findFirst());
    }
}

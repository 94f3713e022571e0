package org.sipcause.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.sipcause.Bot;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Downloads;
import org.sipcause.runtime.Egress;
import org.sipcause.runtime.Health;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.durable.Database;
import org.sipcause.runtime.durable.DurableWork;
import org.sipcause.runtime.durable.KeptCards;
import org.sipcause.runtime.durable.KeptPreferences;
import org.sipcause.runtime.durable.RecentAnswers;
import org.sipcause.runtime.durable.Retention;
import org.slf4j.LoggerFactory;

/** The bot in Slack: reads its settings, connects, answers until it is told to stop. */
public final class SlackApp implements AutoCloseable {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(16);
    /** What {@code auth.test} says of a token that Slack does not take, so that asking again would not help. */
    private static final Set<String> TOKEN_ERRORS = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "no_permission",
            "not_allowed_token_type",
            "missing_scope");

    private static final String OURSELVES = "/sipcause-itself";

    private final Slack slack;
    private final App app;
    private final Downloads downloads;
    private final Database database;
    private final Retention retention;
    private final DurableWork work;
    private final Desk desk;
    private final Health health;
    private final AutoCloseable door;
    private final String ready;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SlackApp(SlackSettings settings, Function<Question, Card> bot, Messages messages) throws CannotStart {
        var egress = new Egress(settings.hosts());
        slack = SlackWeb.through(egress, settings.api());
        AuthTestResponse us = authenticate(settings, messages);
        app = new App(AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(settings.botToken())
                .signingSecret(settings.signingSecret())
                .authTestCacheEnabled(true)
                // asked once, below: not while Slack waits for an acknowledgement
                .authTestCacheExpirationMillis(Duration.ofDays(3650).toMillis())
                .build());
        downloads = new Downloads(egress, settings.largestFile());
        var client = slack.methods(settings.botToken());
        database = Database.open(settings.database(), messages);
        var cards = new KeptCards(database);
        var recent = new RecentAnswers(database);
        var preferences = new KeptPreferences(database);
        retention = new Retention(database, cards, Duration.ofDays(settings.keepDays()));
        var people = new People(client, preferences);
        var files = new SlackFiles(downloads, client, settings.botToken());
        var maker = new CardMaker(bot, files, new ThreadReader(client), people, cards, recent, preferences);
        var pages = new Pages(people, recent);
        var uploads = new Uploads(client, egress.newClient().build());
        var questions = new Questions(slack, client, uploads, maker, pages);
        work = new DurableWork(database, "slack", settings.pace(), questions::answer);
        desk = new Desk(work, slack);
        var pageDoor = new PageDoor(slack, client, maker, desk, people, pages);
        pageDoor.open(app);
        new EventDoor(maker, desk).open(app);
        new Doors(maker, desk, pageDoor, people).open(app);
        app.start();
        learnWhoWeAre(app);
        retention.start();
        work.start();
        health = new Health(() -> database.answers() ? Optional.empty() : Optional.of("database"));
        if (settings.healthPort() > 0) {
            health.listen(settings.healthPort(), messages);
        }
        if (settings.appToken().isPresent()) {
            door = SocketDoor.open(app, settings.appToken().get(), messages);
            ready = messages.say("ready-socket", us.getUser(), us.getTeam());
        } else {
            var http = HttpDoor.open(app, health, settings.port(), messages);
            door = http;
            ready = messages.say(
                    "ready-http", us.getUser(), us.getTeam(), Integer.toString(http.port()), HttpDoor.PATH);
        }
    }

    /** Runs until the process is told to stop; with {@code --check}, only says whether it could. */
    public static void main(String[] args) throws InterruptedException {
        if (List.of(args).contains("--check")) {
            System.exit(SlackCheck.run(System.getenv(), System.out));
        }
        try {
            var running = start(System.getenv(), new Bot()::answer);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::close));
            System.err.println(running.ready());
            new CountDownLatch(1).await();
        } catch (CannotStart problem) {
            System.err.println(problem.getMessage());
            System.exit(problem.exitCode());
        }
    }

    /** Starts with these settings, or fails with a sentence that says what to do. */
    static SlackApp start(Map<String, String> environment, Function<Question, Card> bot) throws CannotStart {
        var messages = Messages.english("org.sipcause.slack.messages");
        return new SlackApp(SlackSettings.from(environment, messages), bot, messages);
    }

    /** One line that says where it can be asked. */
    String ready() {
        return ready;
    }

    private AuthTestResponse authenticate(SlackSettings settings, Messages messages) throws CannotStart {
        try {
            AuthTestResponse us = slack.methods(settings.botToken()).authTest(request -> request);
            if (us.isOk()) {
                return us;
            }
            throw TOKEN_ERRORS.contains(String.valueOf(us.getError()))
                    ? CannotStart.badSettings(messages.say("token-refused", us.getError()))
                    : CannotStart.unavailable(messages.say("not-now", String.valueOf(us.getError())));
        } catch (IOException | SlackApiException unreachable) {
            throw CannotStart.unavailable(
                    messages.say("start.unreachable", "Slack", settings.api().toString()));
        }
    }

    /** Bolt asks Slack who we are with the first request, and keeps that: a request of our own, so that none of Slack's waits for it. */
    private static void learnWhoWeAre(App app) {
        app.command(OURSELVES, (request, context) -> context.ack());
        var asked = new SlashCommandPayload();
        asked.setCommand(OURSELVES);
        var request = new SlashCommandRequest("", asked, new RequestHeaders(Map.of()));
        request.setSocketMode(true); // it is ours, so nobody signed it
        try {
            app.run(request);
        } catch (Exception notNow) {
            LoggerFactory.getLogger(SlackApp.class)
                    .warn(
                            "Slack was not asked who we are: {}",
                            notNow.getClass().getName());
        }
    }

    /** The port that it listens on, or 0 in socket mode. */
    int port() {
        return door instanceof HttpDoor http ? http.port() : 0;
    }

    /** Whether Slack's client failed because of the token that it was given; it says so in words alone. */
    static boolean isTokenError(Exception failure) {
        return TOKEN_ERRORS.stream().anyMatch(String.valueOf(failure.getMessage())::contains);
    }

    /** Takes nothing more on, finishes what is under way within 20 s, then lets go of everything. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            door.close();
            health.close();
            desk.close();
            work.close(LAST_ANSWERS);
            retention.close();
            database.close();
            downloads.shutdown();
            app.stop();
            slack.close();
        } catch (Exception alreadyGone) {
            LoggerFactory.getLogger(SlackApp.class)
                    .warn("not closed cleanly: {}", alreadyGone.getClass().getName());
        }
    }
}

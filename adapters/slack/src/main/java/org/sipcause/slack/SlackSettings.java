package org.sipcause.slack;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.Settings;
import org.sipcause.runtime.TrustedHosts;
import org.sipcause.runtime.durable.DatabaseSettings;
import org.sipcause.runtime.durable.DurableWork;
import org.sipcause.runtime.durable.Retention;

/**
 * How the bot reaches Slack.
 *
 * @param botToken the token that it acts with
 * @param appToken the token for socket mode; empty for HTTP
 * @param signingSecret what Slack's HTTP requests are signed with; empty in socket mode
 * @param port where to listen for HTTP
 * @param healthPort where to tell how the bot fares; 0 for nowhere beside the port for HTTP
 * @param api the Web API's address
 * @param hosts Slack's hosts, or with them the loopback host that stands in for Slack
 * @param largestFile the most bytes of a file
 * @param database where accepted questions are kept
 * @param keepDays for how many days, with what the buttons of their answers show
 * @param pace how much is worked on at once
 */
record SlackSettings(
        String botToken,
        Optional<String> appToken,
        String signingSecret,
        int port,
        int healthPort,
        URI api,
        TrustedHosts hosts,
        long largestFile,
        DatabaseSettings database,
        int keepDays,
        DurableWork.Pace pace) {
    private static final TrustedHosts SLACK = TrustedHosts.of("slack.com", "slack-gov.com");
    private static final int MIB = 64;
    private static final int HEARTBEAT_MS = 5_000;

    /** Reads them all, or fails with everything that is wrong with them. */
    static SlackSettings from(Map<String, String> environment, Messages messages) throws CannotStart {
        var settings = new Settings(environment, messages);
        String bot = settings.required("SLACK_BOT_TOKEN", messages.say("bot-token"), "xoxb-");
        Optional<String> app = settings.optional("SLACK_APP_TOKEN");
        String secret = "";
        if (app.isPresent()) {
            settings.required("SLACK_APP_TOKEN", messages.say("app-token"), "xapp-");
        } else if (settings.optional("SLACK_SIGNING_SECRET").isPresent()) {
            secret = settings.required("SLACK_SIGNING_SECRET", messages.say("signing-secret"));
        } else {
            settings.problem(messages.say("no-door"));
        }
        int port = settings.port("SIPCAUSE_HTTP_PORT", 3000);
        int health = settings.port("SIPCAUSE_HEALTH_PORT", 0);
        int mib = settings.wholeNumber("SIPCAUSE_MAX_FILE_MIB", MIB, 1, 1024);
        URI api = settings.apiAddress("SLACK_API_URL", "https://slack.com/api/", SLACK);
        var database = DatabaseSettings.from(settings, messages, "slack");
        int days = settings.wholeNumber("SIPCAUSE_KEEP_DAYS", Retention.DAYS, 1, 3650);
        var pace = new DurableWork.Pace(
                DurableWork.Pace.USUAL.threads(),
                DurableWork.Pace.USUAL.waiting(),
                Duration.ofMillis(settings.wholeNumber("SIPCAUSE_HEARTBEAT_MS", HEARTBEAT_MS, 100, 60_000)));
        settings.check();
        return new SlackSettings(
                bot, app, secret, port, health, api, SLACK.with(api), (long) mib << 20, database, days, pace);
    }

    /** Without the secrets, in case it is ever printed. */
    @Override
    public String toString() {
        return "SlackSettings[" + (appToken.isPresent() ? "socket mode" : "port " + port) + ", " + api + "]";
    }
}

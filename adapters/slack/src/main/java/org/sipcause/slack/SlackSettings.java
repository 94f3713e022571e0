package org.sipcause.slack;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.Settings;
import org.sipcause.runtime.TrustedHosts;

/**
 * How the bot reaches Slack.
 *
 * @param botToken the token that it acts with
 * @param appToken the token for socket mode; empty for HTTP
 * @param signingSecret what Slack's HTTP requests are signed with; empty in socket mode
 * @param port where to listen for HTTP
 * @param api the Web API's address
 * @param hosts Slack's hosts, or with them the loopback host that stands in for Slack
 * @param largestFile the most bytes of a file
 */
record SlackSettings(
        String botToken,
        Optional<String> appToken,
        String signingSecret,
        int port,
        URI api,
        TrustedHosts hosts,
        long largestFile) {
    private static final TrustedHosts SLACK = TrustedHosts.of("slack.com", "slack-files.com", "slack-edge.com");
    private static final int MIB = 64;

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
        int mib = settings.wholeNumber("SIPCAUSE_MAX_FILE_MIB", MIB, 1, 1024);
        URI api = settings.apiAddress("SLACK_API_URL", "https://slack.com/api/", SLACK);
        settings.check();
        return new SlackSettings(bot, app, secret, port, api, SLACK.with(api), (long) mib << 20);
    }

    /** Without the secrets, in case it is ever printed. */
    @Override
    public String toString() {
        return "SlackSettings[" + (appToken.isPresent() ? "socket mode" : "port " + port) + ", " + api + "]";
    }
}

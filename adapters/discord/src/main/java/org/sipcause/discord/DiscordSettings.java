package org.sipcause.discord;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.Settings;
import org.sipcause.runtime.TrustedHosts;
import org.sipcause.runtime.durable.DatabaseSettings;
import org.sipcause.runtime.durable.DurableWork;
import org.sipcause.runtime.durable.Retention;

/**
 * What the bot needs to know to be in Discord.
 *
 * @param token the bot's secret
 * @param api where the API is, with a slash at its end
 * @param gateway where the gateway is, where that was set
 * @param largestFile the most bytes of a file that somebody sends
 * @param healthPort where to tell how the bot fares; 0 for nowhere
 * @param readsMessages whether Discord lets the bot read what people post without calling it
 * @param database where accepted questions are kept
 * @param keepDays for how many days, with what the buttons of their answers show
 * @param pace how much is worked on at once
 */
record DiscordSettings(
        String token,
        URI api,
        Optional<URI> gateway,
        long largestFile,
        int healthPort,
        boolean readsMessages,
        DatabaseSettings database,
        int keepDays,
        DurableWork.Pace pace) {
    private static final int HEARTBEAT_MS = 5_000;
    private static final int MIB = 64;
    private static final String API = "https://discord.com/api/v10/";
    private static final TrustedHosts API_HOSTS = TrustedHosts.of("discord.com");
    private static final TrustedHosts GATEWAY_HOSTS = TrustedHosts.of("discord.gg");
    private static final TrustedHosts FILE_HOSTS = TrustedHosts.of("cdn.discordapp.com", "media.discordapp.net");

    DiscordSettings {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(gateway, "gateway");
    }

    /** The settings in these variables, or everything that is wrong with them. */
    static DiscordSettings from(Map<String, String> environment, Messages messages) throws CannotStart {
        var settings = new Settings(environment, messages);
        var token = settings.required("DISCORD_BOT_TOKEN", messages.say("token"));
        if (!token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            settings.problem(messages.say("token-form"));
        }
        var api = settings.apiAddress("DISCORD_API_URL", API, API_HOSTS);
        var gateway = settings.optional("DISCORD_GATEWAY_URL").flatMap(DiscordSettings::gatewayAddress);
        if (gateway.isEmpty() && settings.optional("DISCORD_GATEWAY_URL").isPresent()) {
            settings.problem(messages.say("settings.address", "DISCORD_GATEWAY_URL", "wss://gateway.discord.gg"));
        }
        int health = settings.port("SIPCAUSE_HEALTH_PORT", 0);
        int mib = settings.wholeNumber("SIPCAUSE_MAX_FILE_MIB", MIB, 1, 1024);
        boolean reads = settings.wholeNumber("DISCORD_MESSAGE_CONTENT", 0, 0, 1) == 1;
        var database = DatabaseSettings.from(settings, messages, "discord");
        int days = settings.wholeNumber("SIPCAUSE_KEEP_DAYS", Retention.DAYS, 1, 3650);
        var pace = new DurableWork.Pace(
                DurableWork.Pace.USUAL.threads(),
                DurableWork.Pace.USUAL.waiting(),
                Duration.ofMillis(settings.wholeNumber("SIPCAUSE_HEARTBEAT_MS", HEARTBEAT_MS, 100, 60_000)));
        settings.check();
        return new DiscordSettings(token, api, gateway, (long) mib << 20, health, reads, database, days, pace);
    }

    /** The hosts of the API: Discord's, or the one that stands in for it. */
    TrustedHosts apiHosts() {
        return only(API_HOSTS, api);
    }

    /** The hosts of the gateway at this address: Discord's, or the one that stands in for it. */
    static TrustedHosts gatewayHosts(URI gateway) {
        return only(GATEWAY_HOSTS, gateway);
    }

    /** The hosts that people's files are on: Discord's own two, and the API's where that is this machine. */
    TrustedHosts fileHosts() {
        return FILE_HOSTS.with(api);
    }

    private static TrustedHosts only(TrustedHosts discord, URI address) {
        var hosts = discord.with(address);
        // what stands in for Discord cannot send the bot, and its token, to Discord
        return hosts.loopback().isPresent() ? new TrustedHosts(List.of(), hosts.loopback()) : hosts;
    }

    /** The address, where it is one of a gateway: a WebSocket at Discord, or on a loopback host. */
    static Optional<URI> gatewayAddress(String value) {
        try {
            var address = URI.create(value);
            boolean socket = "ws".equals(address.getScheme()) || "wss".equals(address.getScheme());
            return socket && GATEWAY_HOSTS.with(address).trusts(address) ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "DiscordSettings[api=" + api + ", gateway=" + gateway + "]";
    }
}

package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.chat.Card;
import org.sipcause.chat.Tone;
import org.sipcause.runtime.durable.Databases;

/** What the operator learns before and while the bot runs. */
@Timeout(60)
class DiscordCheckTest {
    private static String said(Map<String, String> settings, int code) {
        var out = new ByteArrayOutputStream();
        int exit = DiscordCheck.run(settings, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> settings(FakeDiscord discord) {
        var settings = new TreeMap<>(Databases.H2.settings());
        settings.put("DISCORD_BOT_TOKEN", FakeDiscord.TOKEN);
        settings.put("DISCORD_API_URL", discord.api().toString());
        return settings;
    }

    @Test
    void saysThatAllIsWell() throws Exception {
        try (var discord = new FakeDiscord()) {
            assertThat(said(settings(discord), 0))
                    .contains("✓ Discord takes the token: the bot is @sipcause.", "✓ The clock is right.")
                    .contains("✓ The gateway is at 127.0.0.1.", "✓ The database answers:")
                    .doesNotContain("✗");
        }
    }

    @Test
    void saysInWordsWhatIsMissing() throws Exception {
        try (var discord = new FakeDiscord()) {
            var settings = settings(discord);
            settings.put("DISCORD_MESSAGE_CONTENT", "1");
            assertThat(said(settings, 78)).contains("✗ DISCORD_MESSAGE_CONTENT is 1, but the app may not read");
            settings.put("DISCORD_BOT_TOKEN", "wrong-token");
            assertThat(said(settings, 78))
                    .contains("✗ Discord does not take DISCORD_BOT_TOKEN.")
                    .doesNotContain("wrong-token");
        }
        assertThat(said(Map.of(), 78)).contains("✗ DISCORD_BOT_TOKEN is not set.");
    }

    @Test
    void tellsHowItFares() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var discord = new FakeDiscord();
                var _ = Presence.open(
                        discord,
                        question -> Card.of("", Tone.GOOD),
                        with(Databases.H2.settings(), "SIPCAUSE_HEALTH_PORT", Integer.toString(port)));
                var client = HttpClient.newHttpClient()) {
            assertThat(get(client, port, "/healthz")).isEqualTo(200);
            assertThat(get(client, port, "/readyz")).isEqualTo(200);
        }
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var all = new TreeMap<>(settings);
        all.put(name, value);
        return all;
    }

    private static int get(HttpClient client, int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}

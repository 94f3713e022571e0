package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sipcause.runtime.Eventually;

/** The program as it is started: a process of its own, with its environment, its last words and its exit code. */
@Timeout(50)
class DiscordAppTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatIsMissing() throws Exception {
        assertEnds(start(Map.of()), 78, "DISCORD_BOT_TOKEN is not set");
    }

    @Test
    void saysEverythingThatIsWrong() throws Exception {
        var settings = Map.of(
                "DISCORD_BOT_TOKEN", "Bot secret-part",
                "DISCORD_API_URL", "http://192.0.2.1/api/",
                "DISCORD_GATEWAY_URL", "http://127.0.0.1");
        var said = assertEnds(start(settings), 78, "DISCORD_BOT_TOKEN does not look right");
        assertThat(said).contains("DISCORD_API_URL must be", "DISCORD_GATEWAY_URL must be");
        assertThat(said).doesNotContain("secret-part");
    }

    @Test
    void saysThatTheTokenIsRefused() throws Exception {
        try (var discord = new FakeDiscord()) {
            assertEnds(start(settings(discord, "wrong")), 78, "DISCORD_BOT_TOKEN");
        }
    }

    @Test
    void saysThatDiscordIsOutOfReach() throws Exception {
        Map<String, String> settings;
        try (var discord = new FakeDiscord()) {
            settings = settings(discord, FakeDiscord.TOKEN);
        }
        assertEnds(start(settings), 69, "Discord could not be reached at 127.0.0.1");
    }

    @Test
    void isReadyAnswersAndFinishesBeforeItLeaves() throws Exception {
        var release = new CountDownLatch(1);
        try (var discord = new FakeDiscord()) {
            // no gateway set: the API is asked for it
            var bot = start(Map.of(
                    "DISCORD_BOT_TOKEN",
                    FakeDiscord.TOKEN,
                    "DISCORD_API_URL",
                    discord.api().toString()));
            Eventually.until("ready", () -> said().contains("sipcause is ready in Discord: @sipcause, servers: 1"));

            var lookUp = discord.ask(Wire.slash(Wire.IN_GUILD, "503"));
            Eventually.until("a look-up", () -> discord.answer(lookUp).isPresent());

            var url = discord.storeSlowly("slow.txt", "BYE", release);
            var slow = discord.ask(Wire.slashWithFile(Wire.IN_GUILD, "slow.txt", url, 3));
            Eventually.until(
                    "a download",
                    () -> discord.requests().stream()
                            .anyMatch(seen -> seen.path().endsWith("slow.txt")));
            bot.destroy();
            assertThat(bot.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
            release.countDown();
            assertThat(bot.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(discord.answer(slow)).isPresent();
            assertThat(said().lines()).hasSize(1);
            assertThat(discord.violations()).isEmpty();
        } finally {
            release.countDown();
        }
    }

    private static Map<String, String> settings(FakeDiscord discord, String token) {
        return Map.of(
                "DISCORD_BOT_TOKEN", token,
                "DISCORD_API_URL", discord.api().toString(),
                "DISCORD_GATEWAY_URL", discord.gateway().address().toString());
    }

    private String assertEnds(Process bot, int code, String sentence) throws Exception {
        assertThat(bot.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(said()).contains(sentence).doesNotContain("\tat ", "Exception");
        assertThat(bot.exitValue()).isEqualTo(code);
        return said();
    }

    private Process start(Map<String, String> settings) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(DiscordApp.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DISCORD_") || name.startsWith("SIPCAUSE_"));
        builder.environment().put("SIPCAUSE_DATA", folder.resolve("data").toString());
        builder.environment().putAll(settings);
        return builder.start();
    }

    private Path words() {
        return folder.resolve("said.txt");
    }

    private String said() {
        try {
            return Files.readString(words(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

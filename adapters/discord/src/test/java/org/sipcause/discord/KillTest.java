package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sipcause.runtime.BotProcess;
import org.sipcause.runtime.durable.Databases;

/**
 * Kills the real process at random moments while people ask: what was acknowledged is answered, in its own place and nowhere else; a
 * mention is never answered twice. {@code -Dkills=100} for the long run.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final int EACH = 5;
    private static final Random CHANCE = new Random(Long.getLong("seed", 20261121L));

    @TempDir
    private Path folder;

    private final List<BotProcess> bots = new ArrayList<>();
    private int asked;

    @AfterEach
    void end() {
        bots.forEach(BotProcess::close);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aProcessThatIsKilledLosesNothing(Databases database) throws Exception {
        assumeThat(database == Databases.H2 || KILLS > 1)
                .as("PostgreSQL in the long run only")
                .isTrue();
        var data = database.settings();
        try (var discord = new FakeDiscord()) {
            for (int kill = 0; kill < KILLS; kill++) {
                var bot = start(discord, data);
                int before = discord.acknowledged().size();
                ask(discord);
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                while (discord.acknowledged().size() < before + 3 && System.nanoTime() < end) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(CHANCE.nextInt(300)));
                bot.kill();
            }
            answersEverythingOnce(discord, start(discord, data));
        }
    }

    private void ask(FakeDiscord discord) {
        try {
            for (int i = 0; i < EACH; i++) {
                String interaction = Wire.menu(Wire.IN_GUILD, "503\nnumber " + asked++, "");
                discord.ask(interaction);
                discord.ask(interaction);
                discord.write(Wire.written("<@" + Wire.APPLICATION_ID + "> 503", Wire.BOT));
            }
        } catch (WebsocketNotConnectedException killed) {
            // what did not arrive need not be answered
        }
    }

    private void answersEverythingOnce(FakeDiscord discord, BotProcess last) throws Exception {
        Set<String> acknowledged = discord.acknowledged();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!answered(discord).containsAll(acknowledged) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        last.end();
        List<String> mentions = discord.standing(Wire.CHANNEL).stream()
                .map(message -> message.at("/message_reference/message_id").asText())
                .toList();
        System.out.printf(
                "%d kills, %d interactions, %d acknowledged, %d answered; %d mentions answered%n",
                KILLS, asked, acknowledged.size(), answered(discord).size(), mentions.size());
        assertThat(acknowledged).as("questions were taken on").isNotEmpty();
        assertThat(answered(discord)).as("what was acknowledged is answered").containsAll(acknowledged);
        assertThat(mentions).as("no mention is answered twice").doesNotHaveDuplicates();
        assertThat(discord.requests())
                .as("an answer stands in the place of its sign, not beside it")
                .noneMatch(seen -> seen.method().equals("POST") && seen.path().contains("/webhooks/"));
        assertThat(discord.violations()).isEmpty();
    }

    /** The tokens of the interactions whose sign gave way to an answer. */
    private static Set<String> answered(FakeDiscord discord) {
        Set<String> tokens = new HashSet<>();
        discord.requests().stream()
                .filter(seen -> seen.method().equals("PATCH") && seen.path().endsWith("/messages/@original"))
                .forEach(seen -> tokens.add(
                        seen.path().replace("/messages/@original", "").replaceAll(".*/", "")));
        return tokens;
    }

    private BotProcess start(FakeDiscord discord, Map<String, String> data) throws IOException {
        var settings = new TreeMap<>(data);
        settings.put("DISCORD_BOT_TOKEN", FakeDiscord.TOKEN);
        settings.put("DISCORD_API_URL", discord.api().toString());
        settings.put("SIPCAUSE_HEARTBEAT_MS", "500");
        var bot = BotProcess.start(DiscordApp.class, settings, folder.resolve("said" + bots.size()));
        bots.add(bot);
        bot.awaitLine("sipcause is ready");
        return bot;
    }
}

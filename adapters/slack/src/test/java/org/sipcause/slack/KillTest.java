package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sipcause.runtime.BotProcess;
import org.sipcause.runtime.durable.Databases;

/**
 * Kills the real process at random moments while people ask: what was acknowledged is answered, and what is answered is answered
 * once. {@code -Dkills=100} for the long run.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final Random CHANCE = new Random(Long.getLong("seed", 20261121L));

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<BotProcess> bots = new ArrayList<>();

    @AfterEach
    void end() {
        bots.forEach(BotProcess::close);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aProcessThatIsKilledLosesNothing(Databases database) throws Exception {
        try (var slack = new FakeSlack(database.settings())) {
            for (int kill = 0; kill < KILLS; kill++) {
                var bot = start(slack, "bot");
                ask(bot, CHANCE.nextInt(400));
                bot.process().kill();
            }
            answersEverythingOnce(slack, start(slack, "bot"));
        }
    }

    @Test
    void ofTwoInstancesTheOtherAnswersForTheOneThatWasKilled() throws Exception {
        try (var slack = new FakeSlack(Databases.POSTGRESQL.settings())) {
            var stays = start(slack, "stays");
            for (int kill = 0; kill < KILLS; kill++) {
                var dies = start(slack, "dies");
                ask(dies, CHANCE.nextInt(400));
                dies.process().kill();
            }
            answersEverythingOnce(slack, stays);
        }
    }

    private void answersEverythingOnce(FakeSlack slack, Listening bot) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!answered(slack).containsAll(acknowledged) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        bot.process().end();
        List<String> answers = answers(slack);
        System.out.printf(
                "%d kills, %d questions, %d acknowledged, %d answers%n",
                bots.size() - 1, asked.get(), acknowledged.size(), answers.size());
        assertThat(acknowledged).as("questions were taken on").isNotEmpty();
        assertThat(new HashSet<>(answers))
                .as("what was acknowledged is answered")
                .containsAll(acknowledged);
        assertThat(answers).as("nothing is answered twice").doesNotHaveDuplicates();
    }

    /** Asks until something was acknowledged and the time is over; each question comes twice, as Slack does. */
    private void ask(Listening bot, int millis) throws InterruptedException {
        var askers = new ArrayList<Thread>();
        int before = acknowledged.size();
        var over = new AtomicBoolean();
        for (int i = 0; i < 4; i++) {
            askers.add(Thread.startVirtualThread(() -> {
                try (var wire = new Wire(bot.port())) {
                    while (!over.get()) {
                        String event = "Ev" + asked.incrementAndGet();
                        var mention = mention(event);
                        if (taken(wire, mention)) {
                            acknowledged.add(event);
                            taken(wire, mention);
                        }
                    }
                } catch (IOException killed) {
                    // what was not acknowledged need not be answered
                }
            }));
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (acknowledged.size() < before + 3 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        over.set(true);
        if (CHANCE.nextBoolean()) {
            return; // killed while they ask
        }
        for (var asker : askers) {
            asker.join();
        }
    }

    private static JsonObject mention(String event) {
        var mention = Payloads.mention("<@U0BOT> 503", "", event, "U1");
        mention.getAsJsonObject("event").addProperty("ts", event);
        return mention;
    }

    private static boolean taken(Wire wire, JsonObject mention) throws IOException {
        return wire.post("application/json", mention.toString(), Map.of()).status() == 200;
    }

    /** The thread of an answer is the message that asked. */
    private static List<String> answers(FakeSlack slack) {
        return slack.messages().stream()
                .filter(message -> JsonParser.parseString(
                                message.get("metadata").getAsString())
                        .getAsJsonObject()
                        .has("event_type"))
                .map(message -> message.get("thread_ts").getAsString())
                .toList();
    }

    private static Set<String> answered(FakeSlack slack) {
        return answers(slack).stream().collect(Collectors.toSet());
    }

    /** A bot that people ask at a port. */
    private record Listening(BotProcess process, int port) {}

    private Listening start(FakeSlack slack, String name) throws IOException {
        var bot = BotProcess.start(
                SlackApp.class,
                slack.settings(
                        "SLACK_SIGNING_SECRET", Wire.SECRET,
                        "SIPCAUSE_HTTP_PORT", "0",
                        "SIPCAUSE_HEARTBEAT_MS", "500"),
                folder.resolve(name + bots.size()));
        bots.add(bot);
        return new Listening(bot, Integer.parseInt(bot.awaitLine(" on port ")));
    }
}

package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.durable.Databases;

/**
 * How long Slack waits for an acknowledgement when fifty people ask at once: over the wire, signed, stored. The measured times are
 * printed; the table is in docs/platforms.md. {@code -Drounds=20} for the long run.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AcknowledgementBenchmarkTest {
    private static final int AT_ONCE = 50;
    private static final int ROUNDS = Integer.getInteger("rounds", 2);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void fiftyAtOnceAreAllAcknowledged(Databases database) throws Exception {
        var bot = new Asked();
        List<Long> micros = new CopyOnWriteArrayList<>();
        try (var slack = new FakeSlack(database.settings());
                var app = SlackApp.start(
                        slack.settings("SLACK_SIGNING_SECRET", Wire.SECRET, "SIPCAUSE_HTTP_PORT", "0"), bot);
                var wire = new Wire(app.port())) {
            for (int round = -ROUNDS; round < ROUNDS; round++) {
                // the first half is for the compiler
                round(wire, round, round < 0 ? new CopyOnWriteArrayList<>() : micros);
                int asked = AT_ONCE * (round + ROUNDS + 1);
                Eventually.until(
                        "the answers",
                        Duration.ofSeconds(60),
                        () -> bot.questions().size() >= asked);
            }
        }
        var sorted = micros.stream().sorted().toList();
        System.out.printf(
                "%s: %d acknowledgements, p50 %d ms, p99 %d ms, longest %d ms%n",
                database,
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1000,
                sorted.get((int) (sorted.size() * 0.99)) / 1000,
                sorted.getLast() / 1000);
        assertThat(sorted).hasSize(AT_ONCE * ROUNDS);
    }

    private static void round(Wire wire, int round, List<Long> micros) throws Exception {
        var go = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < AT_ONCE; i++) {
            var mention = Payloads.mention("<@U0BOT> 503", "", "Ev" + round + "-" + i, "U1");
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    go.await();
                    long begin = System.nanoTime();
                    int status = wire.post("application/json", mention.toString(), Map.of())
                            .status();
                    if (status == 200) {
                        micros.add((System.nanoTime() - begin) / 1000);
                    }
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }));
        }
        go.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }
}

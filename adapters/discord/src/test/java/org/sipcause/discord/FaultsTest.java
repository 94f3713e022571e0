package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.LoopbackServer.Reply;

/** Whatever goes wrong between, a question by each door is answered exactly once, though Discord delivers every one twice. */
@Timeout(180)
class FaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Seconds; {@code -Dretry=1} for the long run. */
    private static final String RETRY_AFTER = System.getProperty("retry", "0");

    private final List<JsonNode> interactions = new ArrayList<>();
    private Presence presence;

    @BeforeEach
    void comeIn() throws Exception {
        presence = new Presence(Echo::of);
    }

    @AfterEach
    void leave() {
        presence.close();
    }

    @Test
    void aSlowDiagnosis() {
        askEverywhere("slowly", "");
        answeredOnce("slowly");
        assertThat(presence.discord.requests()).anyMatch(seen -> seen.path().endsWith("/typing"));
    }

    @Test
    void aDeadFileHost() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        String broken = presence.discord.store("broken.pcap", "never comes");
        presence.discord.weather((seen, usual) -> seen.path().endsWith("broken.pcap") ? Reply.BROKEN : usual.get());
        askEverywhere("files", Wire.file("gone.pcap", "http://127.0.0.1:" + nobody + "/gone.pcap", 5));
        var alone = presence.discord.ask(Wire.slashWithFile(Wire.IN_GUILD, "broken.pcap", broken, 5));
        answeredOnce("files");
        assertThat(Presence.words(
                        presence.discord.answer(interactions.getFirst()).orElseThrow()))
                .contains("gone.pcap could not be fetched");
        assertThat(Presence.words(presence.discord.answer(alone).orElseThrow()))
                .contains("broken.pcap could not be fetched");
    }

    @Test
    void everySecondCallIsPutOff() {
        var calls = new AtomicInteger();
        presence.discord.weather((seen, usual) -> calls.incrementAndGet() % 2 == 0
                ? usual.get()
                : new Reply(
                        429,
                        Map.of("Content-Type", "application/json", "Retry-After", RETRY_AFTER, "Via", "1.1 google"),
                        ByteString.encodeUtf8("{\"message\":\"slow down\",\"retry_after\":0.2,\"global\":false}")));
        askEverywhere("put off", "");
        answeredOnce("put off");
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAnAnswer() {
        Set<String> broken = ConcurrentHashMap.newKeySet();
        presence.discord.weather((seen, usual) -> {
            boolean answer = seen.method().equals("PATCH") || seen.path().endsWith("/messages");
            boolean breaks = answer && !seen.method().equals("GET") && broken.add(seen.path());
            var reply = usual.get(); // it was taken, but nobody hears of that
            return breaks ? Reply.BROKEN : reply;
        });
        askEverywhere("slowly broken", "");
        Eventually.until(
                "everything is being answered",
                () -> presence.discord.acknowledged().size() >= 3 && typing(Wire.CHANNEL) && typing(Wire.DM));
        presence.discord.gateway().drop();
        answeredOnce("slowly broken");
    }

    private boolean typing(String channel) {
        return presence.discord.requests().stream()
                .anyMatch(seen -> seen.path().endsWith("/channels/" + channel + "/typing"));
    }

    /** A question by every door, each delivered twice. */
    private void askEverywhere(String words, String files) {
        String text = words + "\nSIP/2.0";
        List<String> asked = List.of(
                Wire.menu(Wire.IN_GUILD, text, files),
                Wire.form(text),
                Wire.slash(Wire.IN_GUILD, words + " in many words, ".repeat(20)),
                Wire.slash(Wire.IN_GUILD, words));
        String mention = Wire.written("<@" + Wire.APPLICATION_ID + "> " + text, Wire.BOT);
        String alone = Wire.writtenAlone(text);
        for (int delivery = 0; delivery < 2; delivery++) {
            asked.forEach(presence.discord::ask);
            presence.discord.write(mention);
            presence.discord.write(alone);
        }
        asked.forEach(interaction -> interactions.add(FakeDiscord.parse(interaction)));
    }

    /** Waits for every answer, lets the bot end, and looks that each is there, and there once. */
    private void answeredOnce(String words) {
        Eventually.until(
                "every answer",
                PATIENCE,
                () -> interactions.stream()
                                .allMatch(one -> presence.discord.answer(one).isPresent())
                        && !presence.discord.standing(Wire.CHANNEL).isEmpty()
                        && !presence.discord.standing(Wire.DM).isEmpty());
        presence.connection.close();
        for (var interaction : interactions) {
            assertThat(Presence.words(presence.discord.answer(interaction).orElseThrow()))
                    .contains(words);
            assertThat(presence.discord.besides(interaction)).isEmpty();
        }
        assertThat(presence.discord.standing(Wire.CHANNEL)).as("mention").hasSize(1);
        assertThat(presence.discord.standing(Wire.DM)).as("alone").hasSize(1);
        assertThat(Presence.words(presence.discord.standing(Wire.CHANNEL).getFirst()))
                .contains(words);
    }
}

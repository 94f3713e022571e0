package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.LoopbackServer.Reply;

/** Whatever goes wrong between, a question by each door is answered exactly once, though Slack delivers every one twice. */
class FaultsTest extends OpenDoors {
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final List<String> PRIVATE = List.of("command", "shortcut", "form");
    /** Seconds; {@code -Dretry=1} for the long run. */
    private static final String RETRY_AFTER = System.getProperty("retry", "0");

    private static final String THREAD = "1700000000.000777";

    FaultsTest(String kind) {
        super(kind);
    }

    @Test
    void aSlowDiagnosis() throws IOException {
        askEverywhere("slowly", "");
        answeredOnce(answer -> said(answer).contains("slowly"));
        assertThat(slack.web().requests("/api/chat.postMessage").toString()).contains("Working");
    }

    @Test
    void aDeadFileHost() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        slack.web().weather((seen, usual) -> seen.path().equals("/files/broken.pcap") ? Reply.BROKEN : usual.get());
        askEverywhere(
                "files",
                Payloads.file("gone.pcap", "http://127.0.0.1:" + nobody + "/files/gone.pcap", 5) + ","
                        + Payloads.file(
                                "broken.pcap",
                                slack.web().at("/files/broken.pcap").toString(),
                                5));
        answeredOnce(answer -> said(answer).contains("files"));
        assertThat(slack.standing().responses("shortcut").getFirst().toString())
                .contains("gone.pcap could not be fetched", "broken.pcap could not be fetched");
    }

    @Test
    void everySecondCallIsPutOff() throws IOException {
        var calls = new AtomicInteger();
        slack.web()
                .weather((seen, usual) -> calls.incrementAndGet() % 2 == 0
                        ? usual.get()
                        : new Reply(429, Map.of("Retry-After", RETRY_AFTER), ByteString.encodeUtf8("{\"ok\":false}")));
        askEverywhere("put off", "");
        line.event(mention("<@U0BOT> diagnosis", "Ev9", "1700000000.000999"), Optional.empty());
        answeredOnce(answer -> said(answer).contains("put off"));
        Eventually.until(
                "the file behind its answer",
                PATIENCE,
                () -> slack.web().requests("/api/files.completeUploadExternal").size() > 0
                        && messages("1700000000.000999").size() == 1);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAnAnswer() throws IOException {
        Set<String> broken = ConcurrentHashMap.newKeySet();
        slack.web().weather((seen, usual) -> {
            boolean answer = seen.path().startsWith("/response/")
                    || seen.path().equals("/api/chat.postMessage")
                    || seen.path().equals("/api/chat.update");
            boolean breaks = answer && broken.add(seen.text().replaceAll("replace_original\":(true|false)", ""));
            var reply = usual.get(); // it was taken, but nobody hears of that
            return breaks ? Reply.BROKEN : reply;
        });
        askEverywhere("slowly broken", "");
        line.drop();
        answeredOnce(answer -> said(answer).contains("slowly broken"));
    }

    /** A question by every door, each delivered twice. */
    private void askEverywhere(String words, String files) throws IOException {
        String text = words + "\nSIP/2.0";
        for (int delivery = 0; delivery < 2; delivery++) {
            line.command(Payloads.command(text, "t-command", slack.responseUrl("command")));
            line.interaction(Payloads.shortcut(text, files, "t-shortcut", slack.responseUrl("shortcut")));
            line.interaction(Payloads.submission(text.replace("\n", " "), slack.responseUrl("form"), "V-form"));
            var mention = mention("<@U0BOT> " + text, "Ev-mention", THREAD);
            var alone = Payloads.message(text, "im", "Ev-alone", "U1");
            line.event(mention, delivery == 0 ? Optional.empty() : Optional.of(delivery));
            line.event(alone, delivery == 0 ? Optional.empty() : Optional.of(delivery));
        }
    }

    private static JsonObject mention(String text, String event, String at) {
        var mention = Payloads.mention(text, "", event, "U1");
        mention.getAsJsonObject("event").addProperty("ts", at);
        return mention;
    }

    /** Waits for every answer, lets the bot end, and looks that each is there, and there once. */
    private void answeredOnce(Predicate<JsonObject> isAnswer) {
        Eventually.until(
                "every answer",
                PATIENCE,
                () -> PRIVATE.stream()
                                .allMatch(name -> slack.standing().responses(name).stream()
                                        .anyMatch(isAnswer))
                        && messages(THREAD).stream().anyMatch(isAnswer)
                        && messages("").stream().anyMatch(isAnswer));
        app.close();
        for (String name : PRIVATE) {
            assertThat(slack.standing().responses(name)).as(name).hasSize(1).allMatch(isAnswer);
        }
        assertThat(messages(THREAD)).as("mention").hasSize(1).allMatch(isAnswer);
        assertThat(messages("")).as("alone").hasSize(1).allMatch(isAnswer);
    }

    /** The messages in a thread, or in none. */
    private List<JsonObject> messages(String thread) {
        return slack.standing().messages().stream()
                .filter(message -> thread.equals(
                        message.has("thread_ts") ? message.get("thread_ts").getAsString() : ""))
                .filter(message -> message.has("metadata")
                        && JsonParser.parseString(message.get("metadata").getAsString())
                                .toString()
                                .contains("sipcause_"))
                .toList();
    }

    private static String said(JsonObject answer) {
        return answer.has("blocks") ? answer.get("blocks").toString() : "";
    }
}

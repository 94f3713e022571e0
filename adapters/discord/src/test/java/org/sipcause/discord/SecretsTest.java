package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sipcause.Bot;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.durable.Databases;
import org.sipcause.runtime.durable.Planted;

/** Secrets that somebody pastes with a trace turn up nowhere: not in what is posted, not in the database, not in the log. */
@Timeout(60)
class SecretsTest {
    @ParameterizedTest
    @EnumSource(Databases.class)
    void noSecretIsPostedKeptOrLogged(Databases database) throws Exception {
        var data = database.settings();
        var log = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (var discord = new FakeDiscord()) {
            try (var _ = Presence.open(discord, new Bot()::answer, data)) {
                ask(discord);
            }
            var posted = new StringBuilder();
            discord.requests().forEach(seen -> posted.append(seen.text()));

            assertThat(posted).contains("403");
            Planted.assertNotIn("posts", posted.toString());
        } finally {
            System.setErr(before);
        }
        Planted.assertNotIn("log", log.toString(StandardCharsets.UTF_8));
        Planted.assertNotKept(data);
    }

    /** A question, every button below its answer, a file, and a question that Discord does not let the bot acknowledge. */
    private static void ask(FakeDiscord discord) {
        var asked = discord.ask(Wire.menu(Wire.IN_GUILD, Planted.TRACE, ""));
        var answer = Eventually.get("an answer", () -> discord.answer(asked));
        for (String id : answer.findValuesAsText("custom_id")) {
            if (id.startsWith("sipcause:")) {
                var pressed = discord.ask(Wire.button(Wire.IN_GUILD, id));
                Eventually.until(
                        "what the button shows", () -> discord.answer(pressed).isPresent());
            }
        }
        String url = discord.store("trace.txt", Planted.TRACE);
        var filed = discord.ask(Wire.slashWithFile(Wire.IN_GUILD, "trace.txt", url, Planted.TRACE.length()));
        Eventually.until("the file's answer", () -> discord.answer(filed).isPresent());
        discord.failOnce("/callback", 500, "{\"message\":\"broken\",\"code\":0}");
        discord.ask(Wire.menu(Wire.IN_GUILD, Planted.TRACE + "again", ""));
    }
}

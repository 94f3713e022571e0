package org.sipcause.discord;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sipcause.Bot;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.LoopbackServer.Seen;
import org.sipcause.runtime.durable.Databases;
import org.sipcause.runtime.durable.Planted;

/** Secrets that somebody pastes with a trace turn up nowhere: not in what is posted, not in the database, not in the log. */
@Timeout(60)
class SecretsTest {
    @ParameterizedTest
    @EnumSource(Databases.class)
    void noSecretIsPostedKeptOrLogged(Databases database) throws Exception {
        var data = database.settings();
        Planted.assertNowhere(data, () -> {
            try (var discord = new FakeDiscord()) {
                try (var _ = Presence.open(discord, new Bot()::answer, data)) {
                    ask(discord);
                }
                return discord.requests().stream().map(Seen::text).collect(Collectors.joining());
            }
        });
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

package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sipcause.Bot;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.durable.Databases;

/** A bot that is in a fake Discord. Closing it fails the test where a request was not what Discord takes. */
final class Presence implements AutoCloseable {
    final FakeDiscord discord;
    final DiscordConnection connection;

    Presence(Function<Question, Card> bot) throws Exception {
        discord = new FakeDiscord();
        connection = open(discord, bot);
    }

    /** A bot that comes into this Discord, or does not. */
    static DiscordConnection open(FakeDiscord discord, Function<Question, Card> bot) throws CannotStart {
        return open(discord, bot, Databases.H2.settings());
    }

    /** The same where the bot keeps its questions in this database. */
    static DiscordConnection open(FakeDiscord discord, Function<Question, Card> bot, Map<String, String> data)
            throws CannotStart {
        var all = new TreeMap<>(data);
        all.put("DISCORD_BOT_TOKEN", FakeDiscord.TOKEN);
        all.put("DISCORD_API_URL", discord.api().toString());
        all.put("DISCORD_GATEWAY_URL", discord.gateway().address().toString());
        all.put("DISCORD_MESSAGE_CONTENT", "1");
        all.put("SIPCAUSE_MAX_FILE_MIB", "1");
        all.put("SIPCAUSE_HEARTBEAT_MS", "300");
        var messages = Messages.english(DiscordApp.WORDS);
        return DiscordConnection.open(
                DiscordSettings.from(all, messages),
                bot,
                (typed, locale) -> new Bot().complete(typed, 25, locale),
                messages,
                Duration.ofSeconds(20));
    }

    /** Asks, and waits for the answer. */
    JsonNode answerTo(String interaction) {
        var asked = discord.ask(interaction);
        return Eventually.get("an answer", () -> discord.answer(asked));
    }

    /** All words of a message, in order. */
    static String words(JsonNode message) {
        return String.join("\n", message.findValuesAsText("content"));
    }

    @Override
    public void close() {
        connection.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }
}

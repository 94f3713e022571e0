package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.Messages;

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
        var settings = new DiscordSettings(
                FakeDiscord.TOKEN, discord.api(), Optional.of(discord.gateway().address()), 1 << 20);
        return DiscordConnection.open(settings, bot, Messages.english(DiscordApp.WORDS), Duration.ofSeconds(20));
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

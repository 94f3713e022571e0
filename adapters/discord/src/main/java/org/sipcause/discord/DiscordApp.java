package org.sipcause.discord;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.sipcause.Bot;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Messages;

/**
 * The bot in Discord, started with {@code DISCORD_BOT_TOKEN} in the environment. It says one line on standard error when it is
 * ready, and one sentence with exit code 78 or 69 when it cannot be.
 */
public final class DiscordApp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The words that only this adapter says. */
    static final String WORDS = "org.sipcause.discord.messages";

    private DiscordApp() {}

    /** Runs until it is told to stop; what is being answered then is finished first. */
    public static void main(String[] args) {
        System.exit(
                List.of(args).contains("--check")
                        ? DiscordCheck.run(System.getenv(), System.out)
                        : run(System.getenv(), System.err));
    }

    private static int run(Map<String, String> environment, PrintStream says) {
        var messages = Messages.english(WORDS);
        try {
            var settings = DiscordSettings.from(environment, messages);
            var bot = new Bot();
            var connection = DiscordConnection.open(
                    settings,
                    bot::answer,
                    (typed, locale) -> bot.complete(typed, OptionData.MAX_CHOICES, locale),
                    messages,
                    PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(connection::close, "farewell"));
            says.println(messages.say("ready", connection.name(), Long.toString(connection.servers())));
            var reason = connection.awaitEnd();
            if (reason.isPresent()) {
                throw reason.get();
            }
            return 0;
        } catch (CannotStart why) {
            says.println(why.getMessage());
            return why.exitCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return CannotStart.UNAVAILABLE;
        }
    }
}

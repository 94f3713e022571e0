package org.sipcause.discord;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Suggestion;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Egress;
import org.sipcause.runtime.Health;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.durable.Database;

/** The bot's presence in Discord, from its log-in to its farewell. */
final class DiscordConnection implements AutoCloseable {
    /** How long what is running may last once the bot is told to stop; then how long Discord may take to let go. */
    private static final Duration FINISH = Duration.ofSeconds(18);

    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final String GATEWAY = "DISCORD_GATEWAY_URL";
    /** The longest pause before the next attempt while Discord is away, in seconds. */
    private static final int RECONNECT = 120;

    private final JDA jda;
    private final Answers answers;
    private final Session session;
    private final Health health;
    private volatile boolean leaving;

    private DiscordConnection(JDA jda, Answers answers, Session session, Health health) {
        this.health = health;
        this.jda = jda;
        this.answers = answers;
        this.session = session;
    }

    /**
     * Logs in, registers the commands and begins to answer.
     *
     * @param suggestions what may be meant by the first letters of a question
     * @param patience how long Discord may take until all that is done
     */
    static DiscordConnection open(
            DiscordSettings settings,
            Function<Question, Card> bot,
            BiFunction<String, Locale, List<Suggestion>> suggestions,
            Messages messages,
            Duration patience)
            throws CannotStart {
        // what is read without the intent comes with an interaction, a mention or a conversation with the bot alone
        Message.suppressContentIntentWarning();
        // whatever a trace contains, it rings nobody's telephone
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        var answers = new Answers(bot, settings, Database.open(settings.database(), messages));
        var session = new Session(messages);
        JDA jda = null;
        Health health;
        try {
            var gateway = Gateway.address(settings)
                    .orElseThrow(() -> CannotStart.badSettings(
                            messages.say("settings.missing", GATEWAY, messages.say("gateway"))));
            jda = builder(settings, gateway)
                    .addEventListeners(session, new Doors(answers, suggestions))
                    .build();
            if (!session.awaitBegin(patience)) {
                throw CannotStart.unavailable(messages.say("start.unreachable", "Discord", gateway.getHost()));
            }
            jda.updateCommands().addCommands(SipCommands.all()).complete();
            answers.start(jda);
            var connected = jda;
            health = new Health(() -> answers.missing()
                    .or(() ->
                            connected.getStatus() == JDA.Status.CONNECTED ? Optional.empty() : Optional.of("discord")));
            if (settings.healthPort() > 0) {
                health.listen(settings.healthPort(), messages);
            }
            return new DiscordConnection(jda, answers, session, health);
        } catch (Exception failure) {
            answers.close(Duration.ZERO);
            if (jda != null) {
                jda.shutdownNow();
            }
            throw reason(failure, settings, messages);
        }
    }

    /** The name that the bot has in Discord. */
    String name() {
        return Markdown.visible(jda.getSelfUser().getName());
    }

    /** How many servers it is in. */
    long servers() {
        return jda.getGuildCache().size();
    }

    /** Waits until it is over: with the reason where Discord ended it, without one where {@link #close} did. */
    Optional<CannotStart> awaitEnd() throws InterruptedException {
        var end = session.awaitEnd();
        return leaving ? Optional.empty() : Optional.of(end);
    }

    /** Finishes what is running, within 20 seconds, and leaves. */
    @Override
    public void close() {
        leaving = true;
        health.close();
        answers.close(FINISH);
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(FAREWELL)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            jda.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static JDABuilder builder(DiscordSettings settings, URI gateway) {
        var gatewayHosts = DiscordSettings.gatewayHosts(gateway);
        return JDABuilder.createLight(settings.token(), intents(settings))
                .setRestConfig(new RestConfig().setBaseUrl(settings.api().toString()))
                .setSessionController(Gateway.at(gateway))
                .setHttpClientBuilder(new Egress(settings.apiHosts()).newClient())
                .setWebsocketFactory(Gateway.sockets(new Egress(gatewayHosts)))
                // a stand-in for the gateway speaks plainly, so that it stays small
                .setCompression(gatewayHosts.loopback().isPresent() ? Compression.NONE : Compression.ZLIB)
                .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
                .setMaxReconnectDelay(RECONNECT)
                .setContextEnabled(false)
                .setEnableShutdownHook(false);
    }

    /** To be called by a message and to be written to alone needs no permission; to read what others post does. */
    private static EnumSet<GatewayIntent> intents(DiscordSettings settings) {
        var intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
        if (settings.readsMessages()) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        return intents;
    }

    private static CannotStart reason(Exception failure, DiscordSettings settings, Messages messages) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return switch (failure) {
            case CannotStart known -> known;
            case InvalidTokenException _ -> CannotStart.badSettings(messages.say("token-refused"));
            case ErrorResponseException unwilling
            when unwilling.getErrorCode() > 0 ->
                CannotStart.unavailable(messages.say("not-now", Integer.toString(unwilling.getErrorCode())));
            default ->
                CannotStart.unavailable(messages.say(
                        "start.unreachable", "Discord", settings.api().getHost()));
        };
    }
}

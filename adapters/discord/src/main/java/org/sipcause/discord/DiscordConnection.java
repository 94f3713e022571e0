package org.sipcause.discord;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Egress;
import org.sipcause.runtime.Messages;

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
    private final CompletableFuture<ShutdownEvent> ended;
    private volatile boolean leaving;

    private DiscordConnection(JDA jda, Answers answers, CompletableFuture<ShutdownEvent> ended) {
        this.jda = jda;
        this.answers = answers;
        this.ended = ended;
    }

    /**
     * Logs in, registers the commands and begins to answer.
     *
     * @param patience how long Discord may take until all that is done
     */
    static DiscordConnection open(
            DiscordSettings settings, Function<Question, Card> bot, Messages messages, Duration patience)
            throws CannotStart {
        // the only content that is read comes with an interaction, for which no intent is needed
        Message.suppressContentIntentWarning();
        // whatever a trace contains, it rings nobody's telephone
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        var answers = new Answers(bot, settings.fileHosts());
        var ready = new CompletableFuture<Void>();
        var ended = new CompletableFuture<ShutdownEvent>();
        JDA jda = null;
        try {
            var gateway = Gateway.address(settings)
                    .orElseThrow(() -> CannotStart.badSettings(
                            messages.say("settings.missing", GATEWAY, messages.say("discord.gateway"))));
            jda = builder(settings, gateway)
                    .addEventListeners(new Life(ready, ended, messages), new Doors(answers))
                    .build();
            ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            jda.updateCommands().addCommands(SipCommands.all(messages)).complete();
            return new DiscordConnection(jda, answers, ended);
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
    Optional<CannotStart> awaitEnd(Messages messages) throws InterruptedException {
        try {
            var end = ended.get();
            return leaving ? Optional.empty() : Optional.of(refused(end, messages));
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Finishes what is running, within 20 seconds, and leaves. */
    @Override
    public void close() {
        leaving = true;
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
        return JDABuilder.createLight(settings.token(), List.of())
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

    private static CannotStart reason(Exception failure, DiscordSettings settings, Messages messages) {
        if (failure instanceof CannotStart known) {
            return known;
        }
        if (failure instanceof ExecutionException && failure.getCause() instanceof CannotStart known) {
            return known;
        }
        if (failure instanceof InvalidTokenException) {
            return CannotStart.badSettings(messages.say("start.refused", "Discord", "DISCORD_BOT_TOKEN"));
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        var host = failure instanceof TimeoutException
                ? settings.gateway().map(URI::getHost).orElse("gateway.discord.gg")
                : settings.api().getHost();
        return CannotStart.unavailable(messages.say("start.unreachable", "Discord", host));
    }

    private static CannotStart refused(ShutdownEvent end, Messages messages) {
        boolean token = Optional.ofNullable(end.getCloseCode())
                .filter(code -> !code.isReconnect())
                .isPresent();
        return token
                ? CannotStart.badSettings(messages.say("start.refused", "Discord", "DISCORD_BOT_TOKEN"))
                : CannotStart.unavailable(messages.say("start.ended", "Discord"));
    }

    /** Tells when the session is there, and when there will be none any more. */
    private static final class Life extends ListenerAdapter {
        private final CompletableFuture<Void> ready;
        private final CompletableFuture<ShutdownEvent> ended;
        private final Messages messages;

        private Life(CompletableFuture<Void> ready, CompletableFuture<ShutdownEvent> ended, Messages messages) {
            this.ready = ready;
            this.ended = ended;
            this.messages = messages;
        }

        @Override
        public void onReady(ReadyEvent event) {
            ready.complete(null);
        }

        @Override
        public void onShutdown(ShutdownEvent event) {
            ended.complete(event);
            ready.completeExceptionally(refused(event, messages));
        }
    }
}

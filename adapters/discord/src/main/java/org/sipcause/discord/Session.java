package org.sipcause.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.ExceptionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the connection to Discord fares: that it is there, and when there will be none any more. JDA comes back by itself from
 * everything between; the log says so, in our words, because JDA's own may quote what people sent.
 */
final class Session extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger("org.sipcause.discord");

    private final Messages messages;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<CannotStart> end = Optional.empty();

    Session(Messages messages) {
        this.messages = messages;
    }

    /** Waits until it is there; false where that took too long. Fails where Discord does not want the bot. */
    boolean awaitBegin(Duration patience) throws CannotStart, InterruptedException {
        boolean there = begun.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (end.isPresent()) {
            throw end.get();
        }
        return there;
    }

    /** Waits until there will be none any more, and says why. */
    CannotStart awaitEnd() throws InterruptedException {
        over.await();
        return end.orElseThrow();
    }

    @Override
    public void onReady(ReadyEvent event) {
        begun.countDown();
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        var code = event.getCloseCode();
        boolean refused = code != null && !code.isReconnect();
        end = Optional.of(
                refused
                        ? CannotStart.badSettings(messages.say("token-refused"))
                        : CannotStart.unavailable(messages.say("ended")));
        begun.countDown();
        over.countDown();
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        LOG.warn("Discord is away; trying again");
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
        LOG.warn("Discord is back");
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        LOG.warn("Discord is back, in a new session");
    }

    @Override
    public void onException(ExceptionEvent event) {
        Faults.report(event.getCause());
    }
}

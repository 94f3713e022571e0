package org.sipcause.runtime;

import java.io.FileDescriptor;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test during which anything in this JVM, of whatever library, tried to leave the machine: a connection or a datagram to
 * an address that is not loopback, or the look-up of a foreign name. The attempt itself is stopped before a packet is sent.
 *
 * <p>Every socket class of the JDK (Socket, SocketChannel, asynchronous channels, datagrams, hence every HTTP client above
 * them) ends in one of two methods of {@code sun.nio.ch}; those carry the check, names are seen by {@link LoopbackNames}.
 */
public final class OutboundWatch implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final String KEY = "org.sipcause.outbound-watch";
    private static final LinkedBlockingQueue<String> ATTEMPTS = new LinkedBlockingQueue<>();

    static {
        // the check runs inside java.base, which sees no class of ours: the two meet in an object both can reach
        Consumer<Object> refuse = OutboundWatch::refuse;
        System.getProperties().put(KEY, refuse);
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.RedefinitionStrategy.Listener.ErrorEscalating.FAIL_FAST)
                .with(AgentBuilder.InstallationListener.ErrorSuppressing.INSTANCE)
                .with(AgentBuilder.LocationStrategy.ForClassLoader.STRONG.withFallbackTo(
                        ClassFileLocator.ForClassLoader.ofBootLoader()))
                .ignore(ElementMatchers.none())
                .type(ElementMatchers.named("sun.nio.ch.Net"))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(Connect.class)
                        .on(ElementMatchers.named("connect")
                                .and(ElementMatchers.takesArguments(
                                        ProtocolFamily.class, FileDescriptor.class, InetAddress.class, int.class)))))
                .type(ElementMatchers.named("sun.nio.ch.DatagramChannelImpl"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Send.class).on(ElementMatchers.named("sendFromNativeBuffer"))))
                .installOn(ByteBuddyAgent.install());
    }

    /** What must run inside the JDK's connect; it is copied there, so it may only name the JDK's classes. */
    private static final class Connect {
        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void enter(@Advice.Argument(2) InetAddress remote, @Advice.Argument(3) int port) {
            if (!remote.isLoopbackAddress()) {
                ((Consumer<Object>) System.getProperties().get("org.sipcause.outbound-watch"))
                        .accept(new InetSocketAddress(remote, port));
            }
        }
    }

    /** The same for a datagram; one without a target goes where its socket was connected to, which was checked then. */
    private static final class Send {
        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void enter(@Advice.Argument(2) InetSocketAddress target) {
            if (target != null && !target.getAddress().isLoopbackAddress()) {
                ((Consumer<Object>) System.getProperties().get("org.sipcause.outbound-watch")).accept(target);
            }
        }
    }

    /** Notes a foreign name that something wanted to look up. */
    static void lookedUp(String name) {
        ATTEMPTS.add("look-up of " + name);
    }

    private static void refuse(Object target) {
        ATTEMPTS.add("connection to " + target);
        OutboundWatch.<RuntimeException>sneak(new ConnectException("a test may not leave the machine: " + target));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable refusal) throws T {
        throw (T) refusal;
    }

    /** Runs something that is meant to try to leave, and tells what it tried; the test then does not fail for it. */
    public static List<String> attemptsDuring(Runnable attempt) {
        ATTEMPTS.clear();
        attempt.run();
        return drain();
    }

    private static List<String> drain() {
        List<String> attempts = new ArrayList<>();
        ATTEMPTS.drainTo(attempts);
        return attempts;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // the static part did the work; asked for here so that a test kit which cannot watch fails loudly
        if (!Map.class.cast(System.getProperties()).containsKey(KEY)) {
            throw new IllegalStateException("the watch on outbound connections is not in place");
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        report();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        report();
    }

    private static void report() {
        List<String> attempts = drain();
        if (!attempts.isEmpty()) {
            throw new AssertionError("tried to leave the machine: " + String.join(", ", attempts));
        }
    }
}

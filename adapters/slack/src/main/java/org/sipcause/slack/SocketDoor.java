package org.sipcause.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Messages;

/** Slack's requests over a WebSocket that we open, so that no port needs to be reachable from the internet. */
final class SocketDoor implements AutoCloseable {
    /** Without a number, one slow listener would hold up every other and the socket's own upkeep. */
    private static final int AT_ONCE = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SocketModeApp socket;

    private SocketDoor(SocketModeApp socket) {
        this.socket = socket;
    }

    /** Connects and waits until the socket is open. */
    static SocketDoor open(App app, String appToken, Messages messages) throws CannotStart {
        SocketDoor door = null;
        try {
            door = new SocketDoor(new SocketModeApp(appToken, app, SocketModeClient.Backend.JavaWebSocket, AT_ONCE));
            door.socket.startAsync();
            door.awaitOpen();
            return door;
        } catch (Exception refused) {
            if (door != null) {
                door.close();
            }
            throw CannotStart.unavailable(messages.say("no-socket"));
        }
    }

    private void awaitOpen() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!socket.getClient().verifyConnection()) {
            if (System.nanoTime() > end) {
                throw new java.io.IOException("no socket");
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (Exception alreadyGone) {
            // closing is all that was wanted
        }
    }
}

package org.sipcause.runtime.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.runtime.Eventually;

/**
 * The database goes away while questions are being answered, and comes back: nothing is lost, nothing is answered twice. Three
 * seconds here; {@code -Daway=30} for the long run.
 */
@Timeout(120)
class DatabaseAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(Long.getLong("away", 3));

    private final List<String> answered = new CopyOnWriteArrayList<>();

    @Test
    void whatWasTakenOnIsAnsweredOnceWhenTheDatabaseIsBack() throws Exception {
        Map<String, String> direct = Databases.POSTGRESQL.settings();
        String url = direct.get(DatabaseSettings.URL);
        int port = Integer.parseInt(url.replaceAll(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
        var sent = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var cable = new Cable(port);
                var database = Databases.open(
                        Map.of(DatabaseSettings.URL, url.replace(":" + port + "/", ":" + cable.port() + "/")));
                var work =
                        new DurableWork(database, "test", new DurableWork.Pace(4, 100, Duration.ofMillis(300)), job -> {
                            if (job.maybeSent() && answered.contains(job.id())) {
                                return new Outcome.Done(); // as one who looks before sending again
                            }
                            job.sending();
                            answered.add(job.id());
                            sent.countDown();
                            go.await();
                            return new Outcome.Done();
                        })) {
            work.start();
            for (int i = 0; i < 10; i++) {
                work.take("q" + i, "why?");
            }
            sent.await();
            cable.cut();
            go.countDown();
            assertThatThrownBy(() -> work.take("meanwhile", "why?")).isInstanceOf(RuntimeException.class);
            assertThat(database.answers()).isFalse();
            LockSupport.parkNanos(AWAY.toNanos());
            cable.mend();
            Eventually.until("all", () -> answered.size() >= 10 && left(work) == 0);
        }
        assertThat(answered).hasSize(10).doesNotHaveDuplicates();
    }

    private static int left(DurableWork work) {
        try {
            return work.open();
        } catch (RuntimeException away) {
            return 1;
        }
    }

    /** A connection to a server that can be cut. */
    private static final class Cable implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private volatile boolean whole = true;

        Cable(int server) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!listening.isClosed()) {
                    try {
                        var near = listening.accept();
                        if (!whole) {
                            near.close();
                            continue;
                        }
                        var far = new Socket(InetAddress.getLoopbackAddress(), server);
                        open.add(near);
                        open.add(far);
                        carry(near, far);
                        carry(far, near);
                    } catch (IOException over) {
                        // closed, or refused
                    }
                }
            });
        }

        private static void carry(Socket from, Socket to) {
            Thread.ofVirtual().start(() -> {
                try (from;
                        to) {
                    from.getInputStream().transferTo(to.getOutputStream());
                } catch (IOException cut) {
                    // both ends are closed
                }
            });
        }

        int port() {
            return listening.getLocalPort();
        }

        void cut() throws IOException {
            whole = false;
            for (Socket socket : open) {
                socket.close();
            }
            open.clear();
        }

        void mend() {
            whole = true;
        }

        @Override
        public void close() throws IOException {
            listening.close();
            cut();
        }
    }
}

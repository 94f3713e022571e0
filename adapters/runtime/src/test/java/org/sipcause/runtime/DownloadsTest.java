package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.runtime.DownloadFailed.Reason;
import org.sipcause.runtime.LoopbackServer.Reply;

class DownloadsTest {
    private static final int LIMIT = 3 << 20;

    private LoopbackServer server;
    private Downloads downloads;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        downloads = new Downloads(new Egress(TrustedHosts.of("slack.com").with(server.at("/"))), LIMIT);
    }

    @AfterEach
    void stop() {
        downloads.shutdown();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1 << 20, (1 << 20) + 1, LIMIT})
    void aFileComesWhole(int size) throws IOException {
        server.on("/f", seen -> file(size));

        try (Download file = downloads.fetch("a.pcap", server.at("/f"), Optional.of("xoxb-1"))) {
            assertThat(file.size()).isEqualTo(size);
            assertThat(file.open().readAllBytes()).hasSize(size);
            assertThat(file.open().readAllBytes()).as("opened again").hasSize(size);
        }
        assertThat(server.requests().getFirst().header("Authorization")).contains("Bearer xoxb-1");
    }

    @Test
    void aTemporaryFileIsGoneAfterwards() throws IOException {
        server.on("/f", seen -> file(LIMIT));
        Download file = downloads.fetch("a.pcap", server.at("/f"), Optional.empty());
        file.close();

        assertThatThrownBy(file::open).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tooLargeIsSaidWithOrWithoutALength(boolean length) {
        server.on("/f", seen -> {
            var headers = length ? Map.of("Content-Type", "x/y") : Map.of("Content-Type", "x/y", "X-Chunked", "yes");
            return new Reply(200, headers, ByteString.of(new byte[LIMIT + 1]));
        });

        assertThat(failure("/f")).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"text/html, x", "application/octet-stream, <!DOCTYPE html>", "text/plain, \"\n <HTML><head>\""})
    void aLogInPageIsNotTheFile(String type, String body) {
        server.on("/f", seen -> Reply.of(200, type, body));

        assertThat(failure("/f")).isEqualTo(Reason.LOG_IN_PAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 403, 404, 500})
    void whatThePlatformRefusesIsNotFetched(int status) {
        server.on("/f", seen -> new Reply(status, Map.of(), ByteString.EMPTY));

        assertThat(failure("/f")).isEqualTo(Reason.NOT_FETCHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://192.0.2.1/f",
                "https://slack.com.example.com/f",
                "http://127.0.0.2/f",
                "file:///etc/passwd"
            })
    void aForeignHostGetsNoRequestAndNoToken(String address) {
        assertThatThrownBy(() -> downloads.fetch("a", URI.create(address), Optional.of("xoxb-1")))
                .isInstanceOfSatisfying(
                        DownloadFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.FOREIGN_HOST))
                .hasMessageNotContaining("xoxb");
    }

    @Test
    void aRedirectAwayIsRefused() {
        server.on("/f", seen -> moved("http://192.0.2.1/f"));

        assertThat(failure("/f")).isEqualTo(Reason.FOREIGN_HOST);
    }

    @Test
    void aRedirectToAnotherOfThePlatformsHostsCarriesNoToken() throws IOException {
        try (var other = new LoopbackServer()) {
            other.on("/f", seen -> file(3));
            server.on("/f", seen -> moved(other.at("/f").toString()));

            downloads.fetch("a", server.at("/f"), Optional.of("xoxb-1")).close();

            assertThat(server.requests().getFirst().header("Authorization")).isPresent();
            assertThat(other.requests().getFirst().header("Authorization")).isEmpty();
        }
    }

    @Test
    void aCircleOfRedirectsEnds() {
        server.on("/f", seen -> moved("/f"));

        assertThat(failure("/f")).isEqualTo(Reason.NOT_FETCHED);
    }

    private Reason failure(String path) {
        try (Download file = downloads.fetch("a", server.at(path), Optional.of("xoxb-1"))) {
            throw new AssertionError("fetched " + file.size() + " bytes");
        } catch (DownloadFailed failed) {
            return failed.reason();
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static Reply file(int size) {
        return new Reply(200, Map.of("Content-Type", "application/octet-stream"), ByteString.of(new byte[size]));
    }

    private static Reply moved(String to) {
        return new Reply(302, Map.of("Location", to), ByteString.EMPTY);
    }
}

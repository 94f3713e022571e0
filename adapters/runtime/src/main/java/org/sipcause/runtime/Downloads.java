package org.sipcause.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.sipcause.runtime.DownloadFailed.Reason;

/** Fetches what people attach, from the platform's hosts only, within bounds of size and time. */
public final class Downloads {
    /** The most bytes of one file unless said otherwise: 64 MiB. */
    public static final long LIMIT = 64L << 20;

    private static final Duration DEADLINE = Duration.ofSeconds(90);
    private static final int IN_MEMORY = 1 << 20;
    private static final int REDIRECTS = 3;

    private final Egress egress;
    private final OkHttpClient client;
    private final long limit;

    /** Downloads through this door, no file above so many bytes. */
    public Downloads(Egress egress, long limit) {
        this.egress = egress;
        this.client = egress.newClient().callTimeout(DEADLINE).build();
        this.limit = limit;
    }

    /** Lets go of the connections. */
    public void shutdown() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** Refuses a file that is too large by what is said of it, before anything is fetched. */
    public void admit(String name, long size) throws DownloadFailed {
        if (size > limit) {
            throw failed(Reason.TOO_LARGE, name, null);
        }
    }

    /**
     * Fetches one file.
     *
     * @param name the name to give it, as its sender did
     * @param address where the platform says it is; it is not trusted for that
     * @param token a bearer token for the platform's host; a redirect to another of its hosts goes without
     */
    public Download fetch(String name, URI address, Optional<String> token) throws DownloadFailed {
        URI at = address;
        Optional<String> bearer = token;
        try {
            for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
                egress.check(at);
                var request = new Request.Builder().url(at.toString());
                bearer.ifPresent(value -> request.header("Authorization", "Bearer " + value));
                try (Response response = client.newCall(request.build()).execute()) {
                    String location = response.header("Location");
                    if (!response.isRedirect() || location == null) {
                        return read(name, response);
                    }
                    URI next = at.resolve(location);
                    boolean sameOrigin = next.getScheme().equals(at.getScheme())
                            && String.valueOf(next.getAuthority()).equalsIgnoreCase(at.getAuthority());
                    bearer = sameOrigin ? bearer : Optional.empty();
                    at = next;
                }
            }
            throw failed(Reason.NOT_FETCHED, name, null);
        } catch (DownloadFailed known) {
            throw known;
        } catch (ForeignHost foreign) {
            throw failed(Reason.FOREIGN_HOST, name, foreign);
        } catch (InterruptedIOException late) {
            throw failed(Reason.TIMED_OUT, name, late);
        } catch (IOException | IllegalArgumentException broken) {
            throw failed(Reason.NOT_FETCHED, name, broken);
        }
    }

    private Download read(String name, Response response) throws IOException {
        if (response.code() != 200) {
            throw failed(Reason.NOT_FETCHED, name, null);
        }
        if (response.body().contentLength() > limit) {
            throw failed(Reason.TOO_LARGE, name, null);
        }
        try (InputStream in = response.body().byteStream()) {
            byte[] head = in.readNBytes((int) Math.min(limit, IN_MEMORY) + 1);
            if (isPage(response, head)) {
                throw failed(Reason.LOG_IN_PAGE, name, null);
            }
            if (head.length > limit) {
                throw failed(Reason.TOO_LARGE, name, null);
            }
            return head.length <= IN_MEMORY ? new Download(name, head) : spill(name, head, in);
        }
    }

    private Download spill(String name, byte[] head, InputStream in) throws IOException {
        Path file = Files.createTempFile("sipcause-", ".download");
        boolean whole = false;
        try (var out = Files.newOutputStream(file)) {
            out.write(head);
            long size = head.length;
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw failed(Reason.TOO_LARGE, name, null);
                }
                out.write(buffer, 0, read);
            }
            whole = true;
            return new Download(name, file, size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A log-in page comes with status 200 where the permission lacks, so only its type and first bytes tell. */
    private static boolean isPage(Response response, byte[] head) {
        String type = String.valueOf(response.header("Content-Type")).toLowerCase(Locale.ROOT);
        String start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private DownloadFailed failed(Reason reason, String name, Throwable cause) {
        return new DownloadFailed(reason, name, limit, cause);
    }
}

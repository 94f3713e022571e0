package org.sipcause.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Harmless;

/**
 * Files on their way to a channel: Slack is asked for an address, gets the bytes there without a token, and is told that they are
 * complete. Each of the three steps waits where Slack asks for patience, since the answer that they belong to is there already.
 */
final class Uploads {
    /** The longest pause that is waited out for a file. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int FILE = 16 << 20;
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final MethodsClient client;
    private final OkHttpClient http;

    Uploads(MethodsClient client, OkHttpClient http) {
        this.client = client;
        this.http = http;
    }

    /** Sends files, and tells the names of those that Slack did not take; the answer itself stands without them. */
    List<String> send(List<Attachment> files, String channel, String thread) {
        List<String> left = new ArrayList<>();
        List<FileDetails> there = new ArrayList<>();
        for (Attachment file : files) {
            String name = Harmless.line(file.name()).replaceAll("[/\\\\<>&]", "_");
            try {
                there.add(
                        FileDetails.builder().id(upload(file, name)).title(name).build());
            } catch (IOException | SlackApiException | RuntimeException refused) {
                left.add(name);
            }
        }
        if (!there.isEmpty() && !complete(there, channel, thread)) {
            there.forEach(file -> left.add(file.getTitle()));
        }
        return left;
    }

    private String upload(Attachment file, String name) throws IOException, SlackApiException {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(FILE);
        }
        var place = Patience.of(
                PATIENCE,
                () -> client.filesGetUploadURLExternal(request -> request.filename(name)
                        .length(bytes.length)
                        .altTxt(file.alternative().isEmpty() ? null : file.alternative())));
        if (!place.isOk()) {
            throw new Refused(String.valueOf(place.getError()));
        }
        Patience.of(PATIENCE, () -> put(place.getUploadUrl(), bytes));
        return place.getFileId();
    }

    private boolean put(String address, byte[] bytes) throws IOException {
        var request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(bytes, BYTES))
                .build();
        try (var response = http.newCall(request).execute()) {
            var later = PutOff.of(response.code(), response.header("Retry-After"));
            if (later.isPresent()) {
                throw later.get();
            }
            if (!response.isSuccessful()) {
                throw new Refused("status " + response.code());
            }
            return true;
        }
    }

    private boolean complete(List<FileDetails> files, String channel, String thread) {
        try {
            return Patience.of(
                            PATIENCE,
                            () -> client.filesCompleteUploadExternal(request ->
                                    request.files(files).channelId(channel).threadTs(thread.isEmpty() ? null : thread)))
                    .isOk();
        } catch (IOException | SlackApiException | RuntimeException refused) {
            return false;
        }
    }
}

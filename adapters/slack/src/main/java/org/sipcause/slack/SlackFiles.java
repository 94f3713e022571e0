package org.sipcause.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sipcause.chat.Attachment;
import org.sipcause.runtime.Download;
import org.sipcause.runtime.DownloadFailed;
import org.sipcause.runtime.Downloads;
import org.sipcause.runtime.Messages;

/** Fetches the files of a message: asks Slack where one is when the message does not say, and takes the token only to Slack's hosts. */
final class SlackFiles {
    private static final int MOST = 10;

    private final Downloads downloads;
    private final MethodsClient client;
    private final String token;
    private final Messages messages;

    SlackFiles(Downloads downloads, MethodsClient client, String token, Messages messages) {
        this.downloads = downloads;
        this.client = client;
        this.token = token;
        this.messages = messages;
    }

    /**
     * What came of the files.
     *
     * @param files those that could be had; closing throws their bytes away
     * @param problems a sentence for each that could not
     */
    record Gathered(List<Download> files, List<String> problems) implements AutoCloseable {
        List<Attachment> attachments() {
            return List.copyOf(files);
        }

        @Override
        public void close() throws IOException {
            for (Download file : files) {
                file.close();
            }
        }
    }

    /** Fetches the files one after the other, the first ten of them. */
    Gathered fetch(List<Accepted.Sent> files) {
        var gathered = new Gathered(new ArrayList<>(), new ArrayList<>());
        for (Accepted.Sent file : files.subList(0, Math.min(MOST, files.size()))) {
            try {
                gathered.files().add(fetch(file));
            } catch (DownloadFailed failed) {
                gathered.problems().add(messages.say(failed));
            } catch (IOException | SlackApiException | IllegalArgumentException unknown) {
                gathered.problems().add(messages.say("file.not-fetched", file.name()));
            }
        }
        if (files.size() > MOST) {
            gathered.problems().add(messages.say("file.too-many", Integer.toString(MOST)));
        }
        return gathered;
    }

    private Download fetch(Accepted.Sent named) throws IOException, SlackApiException {
        String address = named.url();
        String name = named.name();
        long size = named.size();
        // a file shared from another workspace comes as its id alone
        if (address.isEmpty()) {
            var info = client.filesInfo(request -> request.file(named.id()));
            if (!info.isOk() || info.getFile() == null || info.getFile().getUrlPrivate() == null) {
                throw new IOException("files.info: " + info.getError());
            }
            address = info.getFile().getUrlPrivate();
            name = Optional.ofNullable(info.getFile().getName()).orElse(name);
            size = info.getFile().getSize() == null ? 0 : info.getFile().getSize();
        }
        downloads.admit(name, size);
        return downloads.fetch(name, URI.create(address), Optional.of(token));
    }
}

package org.sipcause.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.runtime.Download;
import org.sipcause.runtime.DownloadFailed;
import org.sipcause.runtime.DownloadFailed.Reason;
import org.sipcause.runtime.Downloads;

/** Fetches the files of a message: asks Slack where one is when the message does not say, and takes the token only to Slack's hosts. */
final class SlackFiles {
    private static final int MOST = 10;

    private final Downloads downloads;
    private final MethodsClient client;
    private final String token;

    SlackFiles(Downloads downloads, MethodsClient client, String token) {
        this.downloads = downloads;
        this.client = client;
        this.token = token;
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

    /** Fetches the files one after the other, the first ten of them; fails where Slack wants to be asked for one later. */
    Gathered fetch(List<Accepted.Sent> files, Locale locale) throws PutOff {
        var gathered = new Gathered(new ArrayList<>(), new ArrayList<>());
        for (Accepted.Sent file : files.subList(0, Math.min(MOST, files.size()))) {
            try {
                gathered.files().add(fetch(file));
            } catch (DownloadFailed failed) {
                gathered.problems().add(words(failed.reason(), failed.file(), failed.limit(), locale));
            } catch (IOException | SlackApiException | IllegalArgumentException unknown) {
                if (unknown instanceof SlackApiException refused) {
                    orLater(refused, gathered);
                }
                gathered.problems().add(words(Reason.NOT_FETCHED, file.name(), 0, locale));
            }
        }
        if (files.size() > MOST) {
            gathered.problems().add(Bot.says(locale, "file.too-many", "most", Integer.toString(MOST)));
        }
        return gathered;
    }

    private static void orLater(SlackApiException refused, Gathered gathered) throws PutOff {
        Optional<PutOff> later = PutOff.of(refused);
        if (later.isPresent()) {
            try (gathered) {
                throw later.get();
            } catch (PutOff putOff) {
                throw putOff;
            } catch (IOException leftBehind) {
                throw new UncheckedIOException(leftBehind);
            }
        }
    }

    private static String words(Reason reason, String name, long limit, Locale locale) {
        return Bot.says(locale, "file." + reason.said(), "name", name, "limit", Long.toString(limit));
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

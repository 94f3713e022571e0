package org.sipcause.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.runtime.Download;
import org.sipcause.runtime.DownloadFailed;
import org.sipcause.runtime.Downloads;

/** The files of one question, fetched; closing throws their bytes away. */
final class FetchedFiles implements AutoCloseable {
    /** The most files of one question. */
    private static final int MOST = 5;

    private final List<Download> files = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    /** Fetches what can be had; a file that is announced as too large is not asked for. */
    static FetchedFiles of(List<SentFile> sent, Downloads downloads, Locale locale) {
        var fetched = new FetchedFiles();
        for (var file : sent.subList(0, Math.min(MOST, sent.size()))) {
            try {
                downloads.admit(file.name(), file.size());
                fetched.files.add(downloads.fetch(file.name(), file.address(), Optional.empty()));
            } catch (DownloadFailed failed) {
                fetched.refusals.add(Bot.says(
                        locale,
                        "file." + failed.reason().said(),
                        "name",
                        failed.file(),
                        "limit",
                        Long.toString(failed.limit())));
            }
        }
        if (sent.size() > MOST) {
            fetched.refusals.add(Bot.says(locale, "file.too-many", "most", Integer.toString(MOST)));
        }
        return fetched;
    }

    /** What could be had, in the order given. */
    List<Attachment> files() {
        return List.copyOf(files);
    }

    /** Why the others could not, a sentence each. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public void close() {
        for (var file : files) {
            try {
                file.close();
            } catch (IOException leftBehind) {
                throw new UncheckedIOException("a temporary file was left behind", leftBehind);
            }
        }
    }
}

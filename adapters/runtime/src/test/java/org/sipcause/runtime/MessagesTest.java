package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sipcause.runtime.DownloadFailed.Reason;

class MessagesTest {
    @Test
    void valuesAreTakenAsTheyAre() {
        assertThat(Messages.english().say("file.too-large", "a{1}$1.pcap", "64"))
                .startsWith("a{1}$1.pcap is too large: the limit is 64 MiB.");
    }

    @Test
    void anyLanguageHasWords() {
        assertThat(new Messages(Locale.JAPANESE).say("working")).isEqualTo("Working on it …");
    }

    @Test
    void everyFailureHasItsSentence() {
        for (Reason reason : Reason.values()) {
            assertThat(Messages.english().say(new DownloadFailed(reason, "a.pcap", 64L << 20, null)))
                    .contains("a.pcap")
                    .doesNotContain("{");
        }
    }
}

package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The menu of a message, with its files. */
class ShortcutDoorTest extends OpenDoors {
    ShortcutDoorTest(String kind) {
        super(kind);
    }

    @Test
    void theShortcutReadsTheMessageAndItsFiles() throws IOException {
        line.interaction(Payloads.shortcut(
                AS_SLACK_SENDS_IT,
                Payloads.file("a.pcap", slack.web().at("/files/a.pcap").toString(), 5)
                        + ",{\"id\":\"F9\",\"file_access\":\"check_file_info\"}",
                "t1",
                slack.responseUrl("1")));

        assertThat(onlyResponse("1").get("replace_original").getAsBoolean()).isFalse();
        assertThat(bot.questions()).containsExactly(TRACE + "[a.pcap=trace][asked.txt=trace]");
    }

    @Test
    void theShortcutOnAnEmptyMessageSaysWhatToDo() throws IOException {
        line.interaction(Payloads.shortcut("", "", "t1", slack.responseUrl("1")));

        assertThat(onlyResponse("1").get("text").getAsString()).contains("There is no trace here to read.");
        assertThat(bot.questions()).isEmpty();
    }

    @Test
    void aFileOnAForeignHostGetsNoRequest() throws IOException {
        line.interaction(Payloads.shortcut(
                "", Payloads.file("a<b>.pcap", "https://192.0.2.66/a.pcap", 5), "t1", slack.responseUrl("1")));

        assertThat(onlyResponse("1").get("text").getAsString())
                .isEqualTo("? a&lt;b&gt;.pcap is not stored with this chat, so it was not fetched. Upload the file"
                        + " itself.");
        assertThat(bot.questions()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsNamed() throws IOException {
        line.interaction(Payloads.shortcut(
                "",
                Payloads.file("said.pcap", slack.web().at("/files/said.pcap").toString(), 2 << 20)
                        + ","
                        + Payloads.file(
                                "huge.pcap", slack.web().at("/files/huge.pcap").toString(), 5)
                        + ","
                        + Payloads.file(
                                "login.txt", slack.web().at("/files/login.txt").toString(), 5)
                        + ","
                        + Payloads.file(
                                "good.txt", slack.web().at("/files/good.txt").toString(), 5),
                "t1",
                slack.responseUrl("1")));

        assertThat(onlyResponse("1").get("blocks").toString())
                .contains("said.pcap is too large: the limit is 1 MiB.")
                .contains("huge.pcap is too large: the limit is 1 MiB.")
                .contains("login.txt could not be fetched: the bot lacks the permission");
        assertThat(slack.web().requests("/files/said.pcap")).isEmpty();
        assertThat(bot.questions()).containsExactly("[good.txt=trace]");
    }

    @Test
    void whatIsUnderWayIsFinishedBeforeTheEnd() throws IOException {
        for (int i = 0; i < 20; i++) {
            line.interaction(Payloads.shortcut("trace " + i, "", "t" + i, slack.responseUrl("1")));
        }
        app.close();

        assertThat(slack.responses("1")).hasSize(20);
    }
}

package org.sipcause.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
    private final Suggestions suggestions =
            new Suggestions(List.of("help", "503 vs 408", "404", "486", "Busy Here", "OK"));

    @ParameterizedTest
    @CsvSource({
        "'', 0, help",
        "hel, 0, help",
        "Busy H, 5, Here",
        "busy h, 5, Here",
        "503 vs 40, 7, 408",
        "503 vs 40, 7, 404",
        "486 or 4, 7, 404",
    })
    void whatIsTypedIsCompleted(String typed, int word, String expected) {
        assertThat(suggestions.of(typed, word)).contains(expected);
    }

    @Test
    void filesAreCompletedWhereATraceIsExpected(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("call.pcap"), "");
        Files.writeString(folder.resolve(".hidden"), "");
        Files.createDirectory(folder.resolve("calls"));

        assertThat(FileNames.wanted("trace ")).isTrue();
        assertThat(FileNames.wanted("/sip diff a.pcap ")).isTrue();
        assertThat(FileNames.wanted("503 vs 408 --with ")).isTrue();
        assertThat(FileNames.wanted("503 vs ")).isFalse();
        assertThat(FileNames.beginningWith(folder + "/ca")).containsExactly(folder + "/call.pcap", folder + "/calls/");
        assertThat(FileNames.beginningWith(folder + "/")).doesNotContain(folder + "/.hidden");
        assertThat(FileNames.beginningWith(folder + "/gone/x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana", "Busy Hat"})
    void nothingIsMadeUp(String typed) {
        assertThat(suggestions.of(typed, typed.lastIndexOf(' ') + 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "503 vs 408, true",
        "trace call.pcap, true",
        "SIP/2.0 200 OK, false",
        "INVITE sip:bob@example.com SIP/2.0, false",
        "Call-ID: secret@192.0.2.10, false",
    })
    void questionsAreRememberedAndTracesAreNot(String line, boolean remembered) {
        assertThat(QuestionHistory.isQuestion(line)).isEqualTo(remembered);
        assertThat(QuestionHistory.isQuestion(line + "\n" + line)).isFalse();
        assertThat(QuestionHistory.isQuestion(line.repeat(50))).isFalse();
    }
}

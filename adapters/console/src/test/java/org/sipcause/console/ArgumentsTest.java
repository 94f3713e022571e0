package org.sipcause.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.chat.Attachment;
import org.sipcause.console.Arguments.What;

class ArgumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503                    | QUESTION | 503             | ",
                "503 vs 408             | QUESTION | 503 vs 408      | ",
                "''                     | QUESTION | help terminal   | ",
                "help                   | QUESTION | help terminal   | ",
                "--help                 | QUESTION | help terminal   | ",
                "--version              | VERSION  | ''              | ",
                "chat                   | CHAT     | ''              | ",
                "trace a.pcap           | QUESTION | trace           | a.pcap",
                "trace a.pcap b.txt     | QUESTION | trace           | a.pcap,b.txt",
                "trace -                | QUESTION | trace           | -",
                "trace --json a.pcap -  | REPORT   | trace           | a.pcap,-",
                "trace a.pcap --json    | REPORT   | trace           | a.pcap",
                "trace --together a b   | QUESTION | trace --together | a,b",
                "trace --together --json a b | REPORT | trace --together | a,b",
                "trace a --esp-null     | QUESTION | trace --esp-null | a",
                "trace --json --esp-null a | REPORT | trace --esp-null | a",
                "trace a --esp-null --html x | PAGE | trace --esp-null | a",
                "trace -- --json        | QUESTION | trace           | --json",
                "trace --fold 9 a.pcap  | QUESTION | trace --fold 9  | a.pcap",
                "trace --json --fold 9 a | REPORT   | trace --fold 9  | a",
                "trace --fold a.pcap    | QUESTION | trace --fold    | ",
                "trace --jsno a.pcap    | QUESTION | trace --jsno    | ",
                "diff a b               | QUESTION | diff            | a,b",
                "diff a --calls 1,3     | QUESTION | diff --calls 1,3 | a",
                "diff --json a -        | REPORT_DIFF | diff         | a,-",
                "diff --jsno a          | QUESTION | diff --jsno     | a",
                "diff -- --json         | QUESTION | diff            | --json",
                "503 vs 408 --with a    | QUESTION | 503 vs 408      | a",
                "503 vs 408 --with      | QUESTION | 503 vs 408 --with | ",
                "trace                  | QUESTION | trace           | ",
                "trace --json           | REPORT   | trace           | ",
            })
    void aCommandLineIsUnderstood(String line, What what, String text, String files) {
        Arguments arguments = of(line, Map.of());

        assertThat(arguments.what()).isEqualTo(what);
        assertThat(arguments.question().text()).isEqualTo(text);
        assertThat(arguments.question().attachments())
                .extracting(Attachment::name)
                .containsExactly(files == null ? new String[0] : files.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "503 --lang ja, de_DE.UTF-8, fr, ja",
        "503, de_DE.UTF-8, fr_FR, de-DE",
        "503, '', pt_BR.UTF-8, pt-BR",
        "503, C, fr_FR, en",
        "503, POSIX, '', en",
        "503, '', '', en",
        "503, !!, '', en",
    })
    void theLanguageComesFromTheWordsThenTheEnvironment(String line, String lcAll, String lang, String expected) {
        Arguments arguments = of(line, Map.of("LC_ALL", lcAll, "LANG", lang));

        assertThat(arguments.locale()).isEqualTo(Locale.forLanguageTag(expected));
        assertThat(arguments.question().text()).isEqualTo("503");
    }

    @Test
    void aNameThatNoFileSystemTakesIsAnUnreadableFileNotACrash() {
        LocalFile file = new LocalFile("a\0b");

        assertThat(file.readable()).isFalse();
        assertThat(file.size()).isZero();
    }

    private static Arguments of(String line, Map<String, String> environment) {
        List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" +"));
        return Arguments.of(words, environment, InputStream.nullInputStream());
    }
}

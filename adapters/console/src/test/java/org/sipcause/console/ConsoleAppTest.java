package org.sipcause.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sipcause.chat.Style;

/** The bot as the launcher runs it: words in, text and an exit status out. */
class ConsoleAppTest {
    private static final String BUSY = """
            INVITE sip:bob@example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKb1
            Max-Forwards: 70
            From: <sip:alice@example.com>;tag=a1
            To: <sip:bob@example.com>
            Call-ID: busy@192.0.2.10
            CSeq: 1 INVITE
            Content-Length: 0

            SIP/2.0 486 Busy Here
            Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKb1
            From: <sip:alice@example.com>;tag=a1
            To: <sip:bob@example.com>;tag=b1
            Call-ID: busy@192.0.2.10
            CSeq: 1 INVITE
            Content-Length: 0

            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @Test
    void aComparisonIsAnswered() {
        assertThat(run("", "503", "vs", "408")).isEqualTo(ConsoleApp.ANSWERED);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("408 Request Timeout vs 503 Service Unavailable\n");
    }

    @Test
    void aFailedCallIsAnalysedAllTheSame() throws IOException {
        assertThat(run("", "trace", file("busy.txt", BUSY))).isEqualTo(ConsoleApp.ANSWERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("✗").contains("486 Busy Here", "#2 line 10");
    }

    @Test
    void aPipeIsReadAsAFile() {
        assertThat(run(BUSY, "trace", "-")).isEqualTo(ConsoleApp.ANSWERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("486 Busy Here");
    }

    @Test
    void aLadderIsPrintedOrWrittenToAFile() throws IOException {
        assertThat(run("", "ladder", file("busy.txt", BUSY))).isEqualTo(ConsoleApp.ANSWERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--INVITE", "486");

        Path drawn = folder.resolve("busy.svg");
        assertThat(run("", "ladder", file("busy.txt", BUSY), "--call", "1", "--dark", "--out", drawn.toString()))
                .isEqualTo(ConsoleApp.ANSWERED);
        assertThat(Files.readString(drawn)).startsWith("<svg ").contains("486", "Busy Here");
    }

    @Test
    void aLadderThatCannotBeDrawnSaysWhy() throws IOException {
        String trace = file("busy.txt", BUSY);
        assertThat(run("", "ladder")).isEqualTo(ConsoleApp.WRONG_USAGE);
        assertThat(run("", "ladder", trace, "--out", "call.gif")).isEqualTo(ConsoleApp.WRONG_USAGE);
        assertThat(run("", "ladder", trace, "--call", "9")).isEqualTo(ConsoleApp.WRONG_USAGE);
        assertThat(run("", "ladder", "no-such-file.txt")).isEqualTo(ConsoleApp.UNREADABLE);
        String nowhere = folder.resolve("missing/call.svg").toString();
        assertThat(run("", "ladder", trace, "--out", nowhere)).isEqualTo(ConsoleApp.UNREADABLE);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("cannot be written");
    }

    @Test
    void wrongWordsAreWrongUsage() {
        assertThat(run("", "42")).isEqualTo(ConsoleApp.WRONG_USAGE);
        assertThat(run("", "what", "is", "this")).isEqualTo(ConsoleApp.WRONG_USAGE);
        assertThat(run("", "trace", "--jsno", "x")).isEqualTo(ConsoleApp.WRONG_USAGE);
        assertThat(run("", "trace")).isEqualTo(ConsoleApp.WRONG_USAGE);
    }

    @Test
    void reportsAreOneLineAFileAlsoForTheOnesThatCannotBeRead() throws IOException {
        String missing = folder.resolve("missing.pcap").toString();

        int status = run("", "trace", "--json", file("busy.txt", BUSY), missing, file("empty.pcap", ""));

        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(status).isEqualTo(ConsoleApp.UNREADABLE);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("\"outcome\":\"failed\"", "\"id\":\"callee-busy\"", "\"finalCode\":486");
        assertThat(lines.get(1)).contains("\"error\":\"no such file\"").contains("missing.pcap");
        assertThat(lines.get(2)).contains("\"outcome\":\"no-sip\"", "\"format\":null");
    }

    @Test
    void wrongUsageOfReportsLeavesStandardOutputToReports() {
        assertThat(run("", "trace", "--json")).isEqualTo(ConsoleApp.WRONG_USAGE);
        assertThat(said.size()).isZero();
        assertThat(run("", "trace", "--jsno", "--json", "x")).isEqualTo(ConsoleApp.WRONG_USAGE);
        assertThat(said.size()).isZero();
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("--jsno");
    }

    @Test
    void aFileWithoutTheWordTraceIsDiagnosedAllTheSame() throws IOException {
        assertThat(run("", file("busy.txt", BUSY))).isEqualTo(ConsoleApp.ANSWERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("✗").contains("486 Busy Here");
    }

    @Test
    void twoCallsAreSetAgainstEachOther() throws IOException {
        String good = file("good.txt", BUSY.replace("486 Busy Here", "200 OK").replace("busy@", "good@"));
        String bad = file("bad.txt", BUSY.replace("bob@", "+15550100@"));

        assertThat(run("", "diff", good, bad)).isEqualTo(ConsoleApp.ANSWERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("486", "number format", "#1 line 1");
        assertThat(run("", "diff", "--json", good, bad)).isEqualTo(ConsoleApp.ANSWERED);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("{\"standing\":\"as-asked\"")
                .endsWith("}\n");
        assertThat(run("", "diff", "--json", good)).isEqualTo(ConsoleApp.WRONG_USAGE);
        assertThat(said.size()).isZero();
        assertThat(run("", "diff")).isEqualTo(ConsoleApp.WRONG_USAGE);
        assertThat(run("", "diff", good, folder.resolve("missing.txt").toString()))
                .isEqualTo(ConsoleApp.UNREADABLE);
    }

    @Test
    void codesAreWeighedForACall() throws IOException {
        assertThat(run("", "486", "vs", "487", "--with", file("busy.txt", BUSY)))
                .isEqualTo(ConsoleApp.ANSWERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("in this trace", "✓ 486 ✗ 487 (#2)");
        assertThat(run(
                        "",
                        "486",
                        "vs",
                        "487",
                        "--with",
                        folder.resolve("no.txt").toString()))
                .isEqualTo(ConsoleApp.UNREADABLE);
    }

    @Test
    void aMissingFileIsNamedAndItsStatusIsNotThatOfAnAnswer() {
        assertThat(run("", "trace", folder.resolve("missing.pcap").toString())).isEqualTo(ConsoleApp.UNREADABLE);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("missing.pcap", "no such file")
                .doesNotContain("No SIP message", "tcpdump");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(run("", "--version")).isEqualTo(ConsoleApp.ANSWERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).matches("sipcause \\S+\\R");
    }

    @Test
    void aTerminalIsFilledAsFarAsItIsPleasantToRead() {
        Properties terminal = new Properties();
        assertThat(Screen.of(terminal)).isEqualTo(new Screen(110, Style.PLAIN, false, false));
        terminal.setProperty("sipcause.columns", "80");
        assertThat(Screen.of(terminal)).isEqualTo(new Screen(80, Style.PLAIN, true, false));
        terminal.setProperty("sipcause.colour", "true");
        terminal.setProperty("sipcause.columns", "300");
        assertThat(Screen.of(terminal)).isEqualTo(new Screen(120, Style.COLOUR, true, false));
        terminal.setProperty("sipcause.columns", "many");
        assertThat(Screen.of(terminal)).isEqualTo(new Screen(110, Style.PLAIN, false, false));
    }

    @Test
    void aTerminalGetsTheLadderInItsWidthAndInColour() throws IOException {
        String busy = file("busy.txt", BUSY);
        for (int columns : List.of(60, 80, 120)) {
            assertThat(run(new Screen(columns, Style.COLOUR, true, false), Map.of(), "trace", busy))
                    .isEqualTo(ConsoleApp.ANSWERED);
            String shown = said.toString(StandardCharsets.UTF_8);
            assertThat(shown).contains("\u001b[36m──INVITE", "\u001b[1;31m◀═", "✗");
            assertThat(shown.replaceAll("\u001b\\[[0-9;]*m", "").lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
        }
        run(new Screen(80, Style.PLAIN, true, false), Map.of(), "trace", busy);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("──INVITE").doesNotContain("\u001b");
    }

    @Test
    void aPagerThatIsNotThereLeavesTheAnswerStanding() throws IOException {
        var screen = new Screen(80, Style.PLAIN, true, false);
        var there = Path.of(file("shown.txt", ""));
        var environment = Map.of("PAGER", "cat >'" + there + "'");

        assertThat(run(screen, environment, "trace", "--pager", file("busy.txt", BUSY)))
                .isEqualTo(ConsoleApp.ANSWERED);
        assertThat(said.size()).isZero();
        assertThat(Files.readString(there)).contains("486 Busy Here");
        run(screen, Map.of("PAGER", "no-such-pager"), "trace", "--pager", file("busy.txt", BUSY));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("486 Busy Here");
        run("", "trace", "--pager", file("busy.txt", BUSY));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("486 Busy Here");
    }

    private int run(String input, String... words) {
        return run(input, new Screen(110, Style.PLAIN, false, false), Map.of("LANG", "C"), words);
    }

    private int run(Screen screen, Map<String, String> environment, String... words) {
        return run("", screen, environment, words);
    }

    private int run(String input, Screen screen, Map<String, String> environment, String... words) {
        said.reset();
        complained.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(complained, true, StandardCharsets.UTF_8);
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new ConsoleApp(in, out, err, screen, environment).run(List.of(words));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}

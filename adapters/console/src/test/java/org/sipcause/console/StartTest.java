package org.sipcause.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process loads that only looks something up: each class is waited for by somebody in a hurry. */
@Timeout(60)
class StartTest {
    /** Of these, some 540 are the JVM's own. */
    private static final int MOST = 900;

    private static final Pattern LOADED = Pattern.compile("^\\[[^]]*] ?(\\S+) source:");

    /** Reads, judges and draws traces. */
    private static final Pattern OF_TRACES =
            Pattern.compile("org\\.sipcause\\.(octets|sip|sdp|pcap|text|trace|flow|diagnosis|report)\\..*");

    /** What the first use of a convenience brings with it: streams, lambdas, expressions, and all that makes classes at run time. */
    private static final Pattern COSTLY = Pattern.compile("java\\.util\\.(regex\\.(Pattern|Matcher)|stream\\..*)"
            + "|java\\.lang\\.(classfile|runtime)\\..*|java\\.lang\\.invoke\\.LambdaMetafactory|.*\\$\\$Lambda.*");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"503 vs 408", "503", "480 vs 486 vs 600", "100 vs 180", "--lang=ja 480 vs 486"})
    void aLookUpLoadsNothingOfTracesAndMakesNoClasses(String question) throws IOException, InterruptedException {
        List<String> classes = loaded(question.split(" ", -1));
        assertThat(classes).contains("org.sipcause.Bot");
        assertThat(classes).noneMatch(name -> OF_TRACES.matcher(name).matches());
        assertThat(classes).noneMatch(name -> COSTLY.matcher(name).matches());
        assertThat(classes).hasSizeLessThan(MOST);
    }

    private List<String> loaded(String... words) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        List<String> command = Stream.concat(
                        Stream.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xlog:class+load:file=" + log + ":uptime",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ConsoleApp.class.getName()),
                        Stream.of(words))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(log, UTF_8)
                .lines()
                .map(LOADED::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .toList();
    }
}

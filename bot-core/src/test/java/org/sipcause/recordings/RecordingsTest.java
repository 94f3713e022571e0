package org.sipcause.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sipcause.diagnosis.Diagnoser;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Severity;
import org.sipcause.diagnosis.rule.Rules;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.Redaction;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/** Every recording is judged as its file says, from the bytes of the capture on. An error that is not named there is a mistake. */
class RecordingsTest {
    private static final int LARGEST = 40 * 1024;

    @TestFactory
    Stream<DynamicTest> everyRecordingIsJudgedAsItsFileSays() throws IOException, URISyntaxException {
        return Recording.all().stream().map(recording -> dynamicTest(recording.name(), () -> check(recording)));
    }

    @Test
    void everyRecordingIsSmallAndSaysWhatWasDoneToTheCall() throws IOException, URISyntaxException {
        assertThat(Recording.all()).allSatisfy(recording -> {
            assertThat(Files.size(recording.capture())).isLessThanOrEqualTo(LARGEST);
            assertThat(recording.keys()).containsKeys("title", "how", "first");
        });
    }

    private static void check(Recording recording) throws IOException {
        var diagnosis = diagnosis(recording);
        var found = diagnosis.findings().stream().map(Finding::rule).toList();
        var named = Stream.concat(recording.ids("first").stream(), recording.ids("also").stream())
                .toList();
        var softly = new SoftAssertions();
        softly.assertThat(found).as("findings").containsAll(named).doesNotContainAnyElementsOf(recording.ids("never"));
        if (diagnosis.findings().getFirst().severity() != Severity.INFO) {
            softly.assertThat(found)
                    .as("the first")
                    .startsWith(recording.ids("first").getFirst());
        }
        softly.assertThat(errors(diagnosis)).as("errors that are not named").allMatch(named::contains);
        recording
                .key("outcome")
                .ifPresent(
                        outcome -> softly.assertThat(diagnosis.outcome().name().toLowerCase(Locale.ROOT))
                                .as("outcome")
                                .isEqualTo(outcome));
        recording
                .key("failed")
                .ifPresent(hop ->
                        softly.assertThat(failedAt(diagnosis)).as("failing hop").contains(hop));
        recording
                .key("code")
                .ifPresent(code -> softly.assertThat(finalCodes(diagnosis))
                        .as("final code")
                        .contains(Integer.valueOf(code)));
        softly.assertAll();
    }

    private static Diagnosis diagnosis(Recording recording) throws IOException {
        try (var in = Files.newInputStream(recording.capture())) {
            var trace = new TraceReader(TraceFormats.ALL).read(recording.name() + ".pcap", in);
            return new Diagnoser(Rules.ALL).diagnose(CallFlow.of(List.of(Redaction.credentials(trace))));
        }
    }

    private static List<String> errors(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .toList();
    }

    private static List<String> failedAt(Diagnosis diagnosis) {
        return Stream.concat(
                        diagnosis.findings().stream().limit(1).flatMap(finding -> finding.failedAt().stream()),
                        diagnosis.flow().calls().stream().flatMap(call -> call.failedAt().stream()))
                .map(Object::toString)
                .toList();
    }

    private static List<Integer> finalCodes(Diagnosis diagnosis) {
        return diagnosis.flow().calls().stream()
                .flatMap(call -> call.finalCode().stream().boxed())
                .toList();
    }
}

package org.sipcause.healthy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sipcause.diagnosis.Diagnoser;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Severity;
import org.sipcause.diagnosis.rule.Rules;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/** Nothing wrong is said of a call that goes well, however it goes: saying so once costs more trust than ten findings earn. */
class HealthyCallsTest {
    private static final int OF_EACH_KIND = 16;
    private static final int CROWDS = 8;

    @TestFactory
    Stream<DynamicTest> nothingWrongIsSaidOfHealthyCalls() {
        return HealthyCalls.KINDS.keySet().stream().map(kind -> dynamicTest(kind, () -> check(kind)));
    }

    @Test
    void theSameSeedGivesTheSameCall() {
        assertThat(HealthyCalls.text("blind transfer", 7)).isEqualTo(HealthyCalls.text("blind transfer", 7));
    }

    @Test
    void nothingWrongIsSaidOfACrowd() throws IOException {
        for (long seed = 0; seed < CROWDS; seed++) {
            check("crowd", seed, HealthyCalls.crowd(seed));
        }
    }

    private static void check(String kind) throws IOException {
        for (long seed = 0; seed < OF_EACH_KIND; seed++) {
            check(kind, seed, HealthyCalls.text(kind, seed));
        }
    }

    private static void check(String kind, long seed, String text) throws IOException {
        var diagnosis = diagnosis(text);
        assertThat(diagnosis.findings())
                .as("%s, seed %d%n%s", kind, seed, text)
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(diagnosis.outcome()).as("%s, seed %d%n%s", kind, seed, text).isEqualTo(Diagnosis.Overall.OK);
        assertThat(diagnosis.flow().messages())
                .allSatisfy(message -> assertThat(message.message().defects()).isEmpty());
    }

    private static Diagnosis diagnosis(String text) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var trace = new TraceReader(TraceFormats.ALL).read("healthy", in);
        assertThat(trace.unread()).isEmpty();
        return new Diagnoser(Rules.ALL).diagnose(CallFlow.of(List.of(trace)));
    }
}

package org.sipcause.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.catalog.Catalog;
import org.sipcause.diagnosis.Diagnoser;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.LadderText;
import org.sipcause.report.ReportJson;

/** Damages the rules' own samples in every way that comes to mind: whatever is left of them is judged without an exception. */
class MutationTest {
    private static final int ROUNDS = 12;

    @Test
    @Timeout(120)
    void noDamageMakesAnythingThrow() throws IOException, URISyntaxException {
        var random = new Random(20261120);
        var report = new ReportJson(Catalog.words(Locale.ENGLISH));
        for (var specification : SpecificationTest.specifications()) {
            for (var sample : specification.samples()) {
                for (var round = 0; round < ROUNDS; round++) {
                    var damaged = new Specification.Sample(
                            sample.line(),
                            sample.packets(),
                            damage(sample.text(), random),
                            sample.network(),
                            List.of());
                    var flow = CallFlow.of(List.of(damaged.read()));
                    var out = new StringWriter();
                    report.write(new Diagnoser(Rules.ALL).diagnose(flow), out);
                    assertThat(out.toString()).endsWith("}\n");
                    for (var call : flow.calls()) {
                        LadderText.lines(100)
                                .withDetails()
                                .render(Ladder.of(flow, call, List.of(), (key, values) -> key));
                    }
                }
            }
        }
    }

    /** A crowd of calls is judged in time that grows with their number, not with its square. */
    @Test
    @Timeout(60)
    void manyCallsComeToAnEnd() throws IOException, URISyntaxException {
        var text = new StringBuilder();
        var sample = SpecificationTest.specifications().stream()
                .filter(specification -> specification.id().equals("server-overload"))
                .flatMap(specification -> specification.samples().stream())
                .findFirst()
                .orElseThrow();
        for (var i = 0; i < 2000; i++) {
            text.append(sample.text().replace("Call-ID: ", "Call-ID: n" + i + "-"))
                    .append('\n');
        }
        var crowd = new Specification.Sample(1, false, text.toString(), List.of(), List.of());
        var diagnosis = new Diagnoser(Rules.ALL).diagnose(CallFlow.of(List.of(crowd.read())));

        assertThat(diagnosis.flow().calls()).hasSize(2000);
        assertThat(diagnosis.findings().getFirst().alsoIn()).hasSize(1999);
    }

    private static String damage(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        for (var i = 0; i < 1 + random.nextInt(6); i++) {
            var at = random.nextInt(lines.size());
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 ->
                    lines.set(
                            at,
                            lines.get(at)
                                    .substring(0, random.nextInt(lines.get(at).length() + 1)));
                case 3 -> lines.set(at, lines.get(at).replaceAll("\\d+", "99999999999"));
                case 4 -> lines.set(at, flip(lines.get(at), random));
                default -> lines.set(at, lines.get(at).replaceAll("[;=:<>@\"]", ""));
            }
            if (lines.isEmpty()) {
                return "\n";
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String flip(String line, Random random) {
        if (line.isEmpty()) {
            return "\u0000";
        }
        var at = random.nextInt(line.length());
        return line.substring(0, at) + (char) random.nextInt(1, 0x2FFF) + line.substring(at + 1);
    }
}

package org.sipcause.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Question;

/**
 * The capture with which the launcher rehearses: 232 calls, a tenth of them refused or unanswered, from the generator that
 * docs/performance.md names ({@code --messages 1500 --at-once 20 --failed 10}).
 */
class CrowdTest {
    @Test
    void foldedOrNotTheCountsAreTheSame() throws IOException {
        JsonNode whole = report("trace");
        JsonNode folded = report("trace --fold 200");

        assertThat(whole.get("messages")).hasSize(1500);
        assertThat(whole.get("calls")).hasSize(232);
        assertThat(folded.get("messages").size()
                        + folded.get("folded").get("messages").asInt())
                .isEqualTo(1500);
        assertThat(folded.get("folded").get("calls").asInt()).isGreaterThan(180);
        assertThat(outcomes(folded)).isEqualTo(outcomes(whole));
    }

    private static JsonNode report(String question) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var crowd = CrowdTest.class.getResourceAsStream("/org/sipcause/rehearsal/crowd.pcap.gz")) {
            Attachment file = Attachment.of("crowd.pcap.gz", crowd.readAllBytes());
            assertThat(new Bot().report(new Question(question, List.of(file), Locale.ENGLISH), out))
                    .isZero();
        }
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static Map<String, Integer> outcomes(JsonNode report) {
        Map<String, Integer> outcomes = new TreeMap<>();
        report.get("calls").forEach(call -> outcomes.merge(call.get("outcome").asText(), 1, Integer::sum));
        report.path("folded")
                .path("outcomes")
                .properties()
                .forEach(outcome ->
                        outcomes.merge(outcome.getKey(), outcome.getValue().asInt(), Integer::sum));
        return outcomes;
    }
}

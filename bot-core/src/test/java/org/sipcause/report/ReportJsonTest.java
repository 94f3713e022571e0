package org.sipcause.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sipcause.catalog.Catalog;
import org.sipcause.diagnosis.Diagnoser;
import org.sipcause.diagnosis.rule.Rules;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

class ReportJsonTest {
    private static final String NOT_FOUND = """
            INVITE sip:bob@example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1
            From: <sip:alice@example.com>;tag=a1
            To: <sip:bob@example.com>
            Call-ID: 1@example.com
            CSeq: 1 INVITE
            Content-Length: 0

            SIP/2.0 404 Not Found
            Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1
            From: <sip:alice@example.com>;tag=a1
            To: <sip:bob@example.com>;tag=b1
            Call-ID: 1@example.com
            CSeq: 1 INVITE
            Content-Length: 0
            """;

    @Test
    void isOneObjectOnOneLine() throws IOException {
        var written = report(NOT_FOUND);

        assertThat(written).endsWith("}\n").hasLineCount(1);
        var report = new ObjectMapper().readTree(written);
        assertThat(report.at("/outcome").asText()).isEqualTo("failed");
        assertThat(report.at("/messages")).hasSize(2);
        assertThat(report.at("/messages/0/cseq").asText()).isEqualTo("1 INVITE");
        assertThat(report.at("/messages/0/at").isNull()).isTrue();
        assertThat(report.at("/calls/0/finalCode").asInt()).isEqualTo(404);
        assertThat(report.at("/calls/0/outcome").asText()).isEqualTo("failed");
        assertThat(report.at("/calls/0/messages")).extracting(JsonNode::asInt).containsExactly(1, 2);
    }

    @Test
    void quotesTheEvidenceAndFillsTheWords() throws IOException {
        var finding = new ObjectMapper().readTree(report(NOT_FOUND)).at("/findings/0");

        assertThat(finding.at("/id").asText()).isEqualTo("number-not-found");
        assertThat(finding.at("/confidence").asText()).isEqualTo("certain");
        assertThat(finding.at("/evidence/0/message").asInt()).isEqualTo(2);
        assertThat(finding.at("/evidence/0/quote").asText()).isEqualTo("SIP/2.0 404 Not Found");
        assertThat(finding.at("/title").asText()).contains("bob").doesNotContain("{");
        assertThat(finding.at("/fix")).isNotEmpty();
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        assertThat(report(NOT_FOUND)).isEqualTo(report(NOT_FOUND));
    }

    @Test
    void saysThatThereIsNoSip() throws IOException {
        assertThat(new ObjectMapper().readTree(report("Hello\n")).at("/outcome").asText())
                .isEqualTo("no-sip");
    }

    @Test
    void saysWhatCouldNotBeRead() throws IOException {
        var out = new StringWriter();
        ReportJson.writeError("a.pcap", "no such file", out);
        assertThat(out).hasToString("{\"source\":\"a.pcap\",\"error\":\"no such file\"}\n");
    }

    private static String report(String text) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var trace = new TraceReader(TraceFormats.ALL).read("sample", in);
        var out = new StringWriter();
        new ReportJson(Catalog.words(Locale.ENGLISH))
                .write(new Diagnoser(Rules.ALL).diagnose(CallFlow.of(List.of(trace))), out);
        return out.toString();
    }
}

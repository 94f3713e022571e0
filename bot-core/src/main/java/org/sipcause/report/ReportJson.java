package org.sipcause.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.catalog.Words;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Captures;
import org.sipcause.flow.Folded;
import org.sipcause.trace.Trace;

/** The machine-readable report: one JSON object on one line. The same diagnosis gives the same bytes. */
public final class ReportJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final Words words;

    /** Takes the words for titles and explanations. */
    public ReportJson(Words words) {
        this.words = Objects.requireNonNull(words, "words");
    }

    /** Writes the object of one diagnosis and a line end; the writer stays open. */
    public void write(Diagnosis diagnosis, Writer out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            source(json, diagnosis.flow());
            if (diagnosis.flow().captures().isPresent()) {
                captures(json, diagnosis.flow().captures().get());
            }
            messages(json, diagnosis.flow());
            CallJson.all(json, diagnosis.flow());
            json.writeArrayFieldStart("findings");
            for (var finding : diagnosis.findings()) {
                finding(json, finding);
            }
            json.writeEndArray();
            folded(json, diagnosis.flow().folded());
            json.writeStringField("outcome", slug(diagnosis.outcome()));
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** Writes the object of an input that could not be read and a line end; the writer stays open. */
    public static void writeError(String source, String error, Writer out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("source", source);
            json.writeStringField("error", error);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void source(JsonGenerator json, CallFlow flow) throws IOException {
        var first = flow.traces().stream().findFirst();
        json.writeStringField("source", first.map(Trace::name).orElse(""));
        text(json, "format", first.flatMap(Trace::format));
        json.writeArrayFieldStart("skipped");
        for (var trace : flow.traces()) {
            for (var skipped : trace.unread()) {
                json.writeStartObject();
                json.writeStringField("where", skipped.where());
                json.writeStringField("why", skipped.why());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("repaired");
        for (var trace : flow.traces()) {
            for (String repaired : trace.repaired()) {
                json.writeString(repaired);
            }
        }
        json.writeEndArray();
    }

    private static void captures(JsonGenerator json, Captures together) throws IOException {
        json.writeArrayFieldStart("captures");
        for (var capture : together.captures()) {
            json.writeStartObject();
            json.writeStringField("source", capture.source());
            clock(json, "clockOffsetSeconds", capture.ahead());
            clock(json, "uncertaintySeconds", capture.uncertainty());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void messages(JsonGenerator json, CallFlow flow) throws IOException {
        json.writeArrayFieldStart("messages");
        for (var message : flow.messages()) {
            var headers = message.message().headers();
            json.writeStartObject();
            json.writeNumberField("n", message.number());
            text(json, "at", message.at().map(Instant::toString));
            text(json, "from", message.from().map(Object::toString));
            text(json, "to", message.to().map(Object::toString));
            text(json, "transport", message.transport().map(Enum::name));
            json.writeStringField("startLine", message.message().startLine());
            text(json, "callId", headers.callId());
            text(json, "cseq", headers.cseq().map(cseq -> cseq.number() + " " + cseq.method()));
            number(json, "frame", message.position().frame());
            number(json, "line", message.position().line());
            number(json, "retransmissionOf", flow.retransmissionOf(message));
            number(json, "duplicateOf", message.duplicateOf());
            if (flow.captures().isPresent()) {
                json.writeNumberField("capture", flow.captures().get().captureOf(message));
                number(json, "sameAs", flow.captures().get().sameAs(message));
            }
            json.writeArrayFieldStart("defects");
            for (var defect : message.message().defects()) {
                json.writeStartObject();
                json.writeNumberField("line", defect.line());
                json.writeStringField("what", defect.what());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Only of a large input: what was counted and is not listed. */
    private static void folded(JsonGenerator json, Folded folded) throws IOException {
        if (folded.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("folded");
        json.writeNumberField("calls", folded.calls());
        json.writeNumberField("messages", folded.messages());
        json.writeNumberField("withFindings", folded.faulty());
        json.writeObjectFieldStart("outcomes");
        for (var outcome : folded.outcomes().entrySet()) {
            json.writeNumberField(outcome.getKey().slug(), outcome.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Finding finding) throws IOException {
        var said = words.finding(finding.wording(), finding.values())
                .or(() -> words.finding(finding.rule(), finding.values()));
        json.writeStartObject();
        json.writeStringField("id", finding.rule());
        json.writeStringField("severity", slug(finding.severity()));
        json.writeStringField("confidence", slug(finding.certainty()));
        number(json, "call", finding.call());
        json.writeArrayFieldStart("alsoInCalls");
        for (var call : finding.alsoIn()) {
            json.writeNumber(call);
        }
        json.writeEndArray();
        text(json, "failedAt", finding.failedAt().map(Object::toString));
        json.writeStringField("title", said.map(text -> text.title()).orElse(finding.rule()));
        json.writeStringField(
                "explanation", said.map(text -> text.explanation()).orElse(""));
        json.writeArrayFieldStart("fix");
        for (var step : said.map(text -> text.fix()).orElse(List.of())) {
            json.writeString(step);
        }
        json.writeEndArray();
        text(json, "reference", said.map(text -> text.reference()));
        json.writeArrayFieldStart("evidence");
        for (var evidence : finding.evidence()) {
            evidence(json, evidence);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
        json.writeStartObject();
        number(
                json,
                "message",
                evidence.message()
                        .map(message -> OptionalInt.of(message.number()))
                        .orElseGet(OptionalInt::empty));
        number(json, "line", evidence.position().line());
        number(json, "frame", evidence.position().frame());
        json.writeStringField("quote", evidence.quote());
        json.writeEndObject();
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void text(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        } else {
            json.writeNullField(key);
        }
    }

    static void number(JsonGenerator json, String key, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(key, value.getAsInt());
        } else {
            json.writeNullField(key);
        }
    }

    /** Microseconds count between clocks. */
    private static void clock(JsonGenerator json, String key, Optional<Duration> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(key, Math.round(value.get().toNanos() / 1e3) / 1e6);
        } else {
            json.writeNullField(key);
        }
    }

    static void seconds(JsonGenerator json, String key, Optional<Duration> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(key, value.get().toMillis() / 1000.0);
        } else {
            json.writeNullField(key);
        }
    }
}

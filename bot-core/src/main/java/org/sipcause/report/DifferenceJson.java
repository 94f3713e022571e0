package org.sipcause.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.sipcause.catalog.Words;
import org.sipcause.compare.Difference;
import org.sipcause.compare.FlowComparison;
import org.sipcause.compare.Reading;
import org.sipcause.compare.Side;

/** The comparison of two calls as one JSON object on one line. The same comparison gives the same bytes. */
public final class DifferenceJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Words words;

    /** Takes the words for the reasons. */
    public DifferenceJson(Words words) {
        this.words = Objects.requireNonNull(words, "words");
    }

    /** Writes the object and a line end; the writer stays open. */
    public void write(FlowComparison comparison, Writer out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField(
                    "standing",
                    FlowComparison.standing(comparison.good(), comparison.bad())
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'));
            side(json, "good", comparison.good());
            side(json, "bad", comparison.bad());
            json.writeArrayFieldStart("differences");
            for (var difference : comparison.differences()) {
                difference(json, difference);
            }
            json.writeEndArray();
            json.writeNumberField("noise", comparison.noise());
            json.writeNumberField("requestsCompared", comparison.steps());
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void side(JsonGenerator json, String key, Side side) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("source", side.name());
        json.writeNumberField("call", side.call().index());
        json.writeStringField("outcome", side.call().outcome().slug());
        number(json, "code", side.code());
        json.writeBooleanField("failed", side.failed());
        json.writeEndObject();
    }

    private void difference(JsonGenerator json, Difference difference) throws IOException {
        var trait = difference.trait().slug();
        json.writeStartObject();
        json.writeStringField("trait", trait);
        json.writeStringField("weight", difference.weight().slug());
        json.writeStringField("method", difference.step().method());
        json.writeNumberField("hop", difference.step().hop());
        json.writeBooleanField("inAnswer", difference.step().answer());
        reading(json, "good", difference.good());
        reading(json, "bad", difference.bad());
        if (words.has("diff.because." + trait)) {
            json.writeStringField("why", words.label("diff.because." + trait));
        }
        json.writeEndObject();
    }

    private static void reading(JsonGenerator json, String key, Reading reading) throws IOException {
        json.writeObjectFieldStart(key);
        if (reading.present()) {
            json.writeStringField("value", reading.shown());
        } else {
            json.writeNullField("value");
        }
        json.writeNumberField("message", reading.message().number());
        number(json, "line", reading.message().position().line());
        number(json, "frame", reading.message().position().frame());
        json.writeStringField("quote", reading.quote());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String key, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(key, value.getAsInt());
        } else {
            json.writeNullField(key);
        }
    }
}

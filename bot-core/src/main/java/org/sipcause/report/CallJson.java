package org.sipcause.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Told;

/** The calls in the machine-readable report. */
final class CallJson {
    private CallJson() {}

    /** Writes the array of calls: those that messages show, then those that are only told of. */
    static void all(JsonGenerator json, CallFlow flow) throws IOException {
        json.writeArrayFieldStart("calls");
        for (var call : flow.calls()) {
            json.writeStartObject();
            json.writeArrayFieldStart("callIds");
            for (var id : call.callIds().isEmpty() ? List.of("") : call.callIds()) {
                json.writeString(id);
            }
            json.writeEndArray();
            json.writeStringField("method", call.method());
            ReportJson.text(json, "from", call.from());
            ReportJson.text(json, "to", call.to());
            var told = flow.toldOf(call);
            json.writeStringField(
                    "outcome", told.map(Told::outcome).orElse(call.outcome()).slug());
            ReportJson.number(json, "finalCode", told.map(Told::finalCode).orElse(call.finalCode()));
            json.writeArrayFieldStart("hops");
            for (var hop : call.hops()) {
                json.writeString(hop.toString());
            }
            json.writeEndArray();
            ReportJson.text(
                    json,
                    "failedAt",
                    told.map(Told::failedAt).orElse(call.failedAt()).map(Object::toString));
            if (told.isPresent()) {
                json.writeBooleanField("told", true);
            }
            ReportJson.seconds(json, "setupSeconds", call.setup());
            ReportJson.seconds(json, "durationSeconds", call.duration());
            messageNumbers(json, call);
            json.writeEndObject();
        }
        for (var told : flow.told()) {
            if (told.call().isEmpty()) {
                told(json, told);
            }
        }
        json.writeEndArray();
    }

    /** A call of which there is no message: what the input says of it. */
    private static void told(JsonGenerator json, Told told) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("callIds");
        json.writeString(told.callId().orElse(""));
        json.writeEndArray();
        json.writeStringField("method", told.method());
        ReportJson.text(json, "from", Optional.empty());
        ReportJson.text(json, "to", Optional.empty());
        json.writeStringField("outcome", told.outcome().slug());
        ReportJson.number(json, "finalCode", told.finalCode());
        json.writeArrayFieldStart("hops");
        json.writeEndArray();
        ReportJson.text(json, "failedAt", (told.failed() ? told.failedAt() : Optional.empty()).map(Object::toString));
        json.writeBooleanField("told", true);
        ReportJson.seconds(json, "setupSeconds", Optional.empty());
        ReportJson.seconds(json, "durationSeconds", Optional.empty());
        json.writeArrayFieldStart("messages");
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void messageNumbers(JsonGenerator json, Call call) throws IOException {
        json.writeArrayFieldStart("messages");
        for (var message : call.messages()) {
            json.writeNumber(message.number());
        }
        json.writeEndArray();
    }
}

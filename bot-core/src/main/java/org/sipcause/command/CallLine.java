package org.sipcause.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.catalog.Words;
import org.sipcause.diagnosis.Legible;
import org.sipcause.flow.Call;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Told;
import org.sipcause.flow.Transaction;
import org.sipcause.flow.ladder.Beginning;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;

/**
 * A call in one line: who called whom, when, and what the caller got.
 *
 * @param told how a log says that it ended, where its messages break off before
 */
record CallLine(Words words, Call call, Optional<Told> told) {
    CallLine(Words words, Call call) {
        this(words, call, Optional.empty());
    }

    String line() {
        List<String> parts = new ArrayList<>();
        parts.add(words.label("call.who", Map.of("from", user(call.from()), "to", user(call.to()))));
        String time = Beginning.of(call.messages())
                .flatMap(begin -> begin.clock().map(clock -> begin.utc() ? clock + " UTC" : clock))
                .orElse("");
        boolean asked =
                call.messages().stream().findFirst().filter(CallLine::isRequest).isPresent();
        // the time of a response that was seen first is not that of the request
        Stream.of(asked ? call.method() + " " + time : call.method(), asked ? "" : time)
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .forEach(parts::add);
        told.map(Told::finalCode).orElse(call.finalCode()).ifPresent(code -> parts.add(answer(code)));
        parts.add(words.label("outcome." + outcome().slug()));
        return String.join(" · ", parts);
    }

    /** How it ended; a request that was seen once and nothing else may have been answered after the end of the trace. */
    private Outcome outcome() {
        if (told.isPresent()) {
            return told.get().outcome();
        }
        boolean once = call.decisive().filter(hop -> hop.copies() == 1).isPresent();
        return call.outcome() == Outcome.NO_RESPONSE && once ? Outcome.IN_PROGRESS : call.outcome();
    }

    /** The code with the time that it took: for a call that was answered from its first request, as its findings count it. */
    private String answer(int code) {
        return (code / 100 == 2 ? call.setup() : Optional.<Duration>empty())
                .or(() -> call.decisive().flatMap(Transaction::latency))
                .map(latency ->
                        words.label("call.answered", Map.of("code", "" + code, "latency", Legible.duration(latency))))
                .orElse("" + code);
    }

    private static boolean isRequest(CapturedMessage seen) {
        return seen.message() instanceof SipRequest;
    }

    /** A URI without the name before it, from which a chat took the angle brackets. */
    private static String bare(String uri) {
        int scheme = Math.max(uri.indexOf("\" sip:"), uri.indexOf("\" sips:"));
        return (scheme < 0 ? uri : uri.substring(scheme + 1)).replace("\"", "").strip();
    }

    private static String user(Optional<String> uri) {
        return uri.map(CallLine::bare)
                .filter(text -> !text.isEmpty())
                .map(text -> SipUri.parse(text)
                        .map(sip -> sip.user().orElse(sip.host()))
                        .orElse(text))
                .map(name -> name.startsWith("[") && !name.endsWith("]") ? name.substring(1) : name) // a link in a chat
                .orElse("?");
    }
}

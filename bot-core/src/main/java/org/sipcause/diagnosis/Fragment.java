package org.sipcause.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Remark;
import org.sipcause.trace.Subject;

/**
 * The headers of a message whose start-line is not in the input. They prove no outcome, yet some say enough to conclude one.
 *
 * @param headers as far as they are there, in order; empty where the input shows whole messages
 */
record Fragment(List<Remark> headers) {
    /** A third pass through one element is no spiral any more (RFC 3261 §16.3). */
    private static final int PASSES = 3;

    static Fragment of(CallFlow flow) {
        return new Fragment(
                flow.messages().isEmpty()
                        ? flow.remarks().stream()
                                .filter(remark -> remark.subject() == Subject.HEADER)
                                .toList()
                        : List.of());
    }

    Optional<Finding> finding(String id) {
        return switch (id) {
            case "registered-ok" -> registered();
            case "loop-detected" -> loop();
            case "trace-incomplete" -> incomplete();
            default -> Optional.empty();
        };
    }

    /** A Contact with its own expiry and the server's header in the answer to a REGISTER: the list of bindings of a 200 (RFC 3261 §10.3). */
    private Optional<Finding> registered() {
        var register = all("cseq").filter(header -> header.text().endsWith("REGISTER"));
        var bound = all("contact").filter(header -> expires(header).isPresent());
        var asked = all("authorization").isPresent() || all("user-agent").isPresent();
        return register.isPresent() && bound.isPresent() && all("server").isPresent() && !asked
                ? Optional.of(Hearsay.base("registered-ok", Severity.INFO, bound.get())
                        .proof(Evidence.of(register.get()))
                        .proof(Evidence.of(all("server").get()))
                        .with("wording", "fragment-registered-ok")
                        .with("expires", expires(bound.get()).orElseThrow()))
                : Optional.empty();
    }

    private Optional<Finding> loop() {
        Map<String, Integer> passes = new LinkedHashMap<>();
        headers.forEach(header -> sentBy(header.text()).ifPresent(host -> passes.merge(host, 1, Integer::sum)));
        return passes.entrySet().stream()
                .filter(element -> element.getValue() >= PASSES)
                .max(Map.Entry.comparingByValue())
                .map(element -> {
                    var finding = Hearsay.base("loop-detected", Severity.ERROR, headers.getFirst())
                            .at(Endpoint.parse(element.getKey()))
                            .with("wording", "fragment-loop-detected")
                            .with("element", element.getKey())
                            .with("passes", Integer.toString(element.getValue()));
                    return headers.stream()
                            .filter(header -> sentBy(header.text()).equals(Optional.of(element.getKey())))
                            .limit(PASSES)
                            .map(Evidence::of)
                            .reduce(finding, Finding::proof, (one, other) -> one);
                });
    }

    private Optional<Finding> incomplete() {
        return headers.isEmpty() || registered().isPresent() || loop().isPresent()
                ? Optional.empty()
                : Optional.of(Hearsay.base("trace-incomplete", Severity.INFO, headers.getFirst())
                        .with("wording", "fragment-trace-incomplete"));
    }

    private Optional<Remark> all(String name) {
        return headers.stream()
                .filter(header -> header.text().toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .findFirst();
    }

    private static Optional<String> expires(Remark contact) {
        var text = contact.text().toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf(";expires=");
        if (at < 0) {
            return Optional.empty();
        }
        var digits = text.substring(at + ";expires=".length())
                .chars()
                .takeWhile(c -> c >= '0' && c <= '9')
                .count();
        var value = text.substring(at + ";expires=".length(), at + ";expires=".length() + (int) digits);
        return value.isEmpty() || value.equals("0") ? Optional.empty() : Optional.of(value);
    }

    /** The host and port of a Via, as written. */
    private static Optional<String> sentBy(String header) {
        var version = header.indexOf(": SIP/2.0/");
        var blank = version < 0 ? -1 : header.indexOf(' ', version + 2);
        if (blank < 0) {
            return Optional.empty();
        }
        var end = header.indexOf(';', blank);
        var host = header.substring(blank + 1, end < 0 ? header.length() : end).strip();
        return host.isEmpty() ? Optional.empty() : Optional.of(host);
    }
}

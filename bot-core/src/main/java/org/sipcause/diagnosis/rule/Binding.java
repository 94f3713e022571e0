package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Headers;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;

/**
 * A REGISTER that was accepted, as its sender saw it (RFC 3261 §10.3).
 *
 * @param call the registration
 * @param register the accepted attempt
 * @param user user part of the address of record
 */
record Binding(Call call, Transaction register, String user) {
    /** All of a flow, in order. */
    static List<Binding> all(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.method().equals("REGISTER"))
                .flatMap(call -> call.attempts().stream()
                        .filter(attempt -> attempt.request().isPresent()
                                && attempt.finalCode().orElse(0) / 100 == 2)
                        .flatMap(attempt ->
                                user(attempt.first()).map(user -> new Binding(call, attempt, user)).stream()))
                .toList();
    }

    private static Optional<String> user(CapturedMessage register) {
        return register.message().headers().to().flatMap(NameAddr::sipUri).flatMap(SipUri::user);
    }

    Headers asked() {
        return register.first().message().headers();
    }

    CapturedMessage answer() {
        return register.finalResponse().orElseThrow();
    }

    Headers given() {
        return answer().message().headers();
    }

    Optional<Instant> at() {
        return answer().at();
    }

    /** Whether it took bindings away (RFC 3261 §10.2.2). */
    boolean removed() {
        return asked().value("Contact").filter(value -> value.equals("*")).isPresent()
                || (!asked().contacts().isEmpty()
                        && requested().isPresent()
                        && requested().getAsLong() == 0);
    }

    /** The URI that the client wants to be reached at. */
    Optional<String> contact() {
        return asked().contacts().stream().map(NameAddr::uri).findFirst();
    }

    /** Seconds that the client asked for. */
    OptionalLong requested() {
        return expires(asked()).map(Binding::seconds).orElse(OptionalLong.empty());
    }

    /** Seconds that the registrar granted to the client's own Contact. */
    OptionalLong granted() {
        var contacts = given().contacts();
        var own = contacts.stream()
                .filter(contact -> contacts.size() == 1
                        || contact().filter(contact.uri()::equals).isPresent())
                .findFirst();
        return own.flatMap(contact -> Optional.ofNullable(contact.params().get("expires")))
                .or(() -> own.isEmpty() ? Optional.empty() : given().value("Expires"))
                .map(Binding::seconds)
                .orElse(OptionalLong.empty());
    }

    /** When it ends; empty where the trace does not say. */
    Optional<Instant> until() {
        return granted().isPresent()
                ? at().map(at -> at.plus(Duration.ofSeconds(granted().getAsLong())))
                : Optional.empty();
    }

    /** The time that a request asks for, as written: of its first Contact, else its Expires. */
    static Optional<String> expires(Headers headers) {
        return headers.contacts().stream()
                .flatMap(contact -> Stream.ofNullable(contact.params().get("expires")))
                .findFirst()
                .or(() -> headers.value("Expires"));
    }

    /** Seconds as written; empty where that is no number. */
    static OptionalLong seconds(String value) {
        return !value.isEmpty() && value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalLong.of(Long.parseLong(value))
                : OptionalLong.empty();
    }

    /** A finding about the list of bindings that the registrar answered. */
    Finding finding(String id, Severity severity) {
        return Facts.about(
                        Finding.of(
                                id,
                                severity,
                                Certainty.CERTAIN,
                                Evidence.of(answer()),
                                Evidence.header(answer(), "Contact")),
                        call,
                        register)
                .with("user", user());
    }
}

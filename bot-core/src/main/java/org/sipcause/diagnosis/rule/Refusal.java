package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Derived;
import org.sipcause.flow.Transaction;
import org.sipcause.sdp.SdpParser;
import org.sipcause.sip.Headers;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;

/** A final response of 300 or more, at the hop where it began. */
final class Refusal {
    private static final Set<String> CHANGES = Set.of("INVITE", "UPDATE");
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final Derived<List<Refusal>> ALL = new Derived<>(flow -> flow.calls().stream()
            .flatMap(call -> of(call).stream())
            .filter(refusal -> ScanningTool.of(refusal.call()).isEmpty())
            .filter(refusal -> !onlyShowsPresence(refusal.call()))
            .toList());

    private static final Derived<List<Refusal>> IN_DIALOG = new Derived<>(flow -> flow.calls().stream()
            .flatMap(call -> call.inDialogPaths().stream()
                    .filter(path -> path.getFirst().finalCode().orElse(0) >= 300)
                    .map(path -> new Refusal(call, path.getLast())))
            .filter(refusal -> refusal.at().finalCode().isPresent())
            .toList());

    private final Call call;
    private final Transaction at;
    private Optional<Optional<Stated>> stated = Optional.empty(); // many rules ask for it

    Refusal(Call call, Transaction at) {
        this.call = call;
        this.at = at;
    }

    /** The call that it ended, or in which it came. */
    Call call() {
        return call;
    }

    /** The transaction of the hop; it has a final response. */
    Transaction at() {
        return at;
    }

    /** The refusals that ended a call or another request, one a call. */
    static Stream<Refusal> all(CallFlow flow) {
        return flow.get(ALL).stream();
    }

    /** Whether an OPTIONS got a 4xx: the one who asked wants to know whether anybody is there, and somebody is (RFC 3261 §11.2). */
    static boolean onlyShowsPresence(Call call) {
        var code = call.finalCode().orElse(0);
        return call.method().equals("OPTIONS") && code / 100 == 4 && code != 408;
    }

    /** The refusal that ended a call, where it failed by one. */
    static Optional<Refusal> of(Call call) {
        return Optional.of(call)
                .filter(Call::failed)
                .flatMap(Call::origin)
                .filter(origin -> origin.finalCode().isPresent())
                .map(origin -> new Refusal(call, origin));
    }

    /** The refusals of those codes that ended a call or another request and do not say their reason beyond the code. */
    static Stream<Refusal> all(CallFlow flow, Integer... codes) {
        var wanted = Set.of(codes);
        return all(flow)
                .filter(refusal -> wanted.contains(refusal.code()))
                .filter(refusal -> refusal.stated().isEmpty());
    }

    /** The refusals of requests inside a dialog, where they began. */
    static Stream<Refusal> inDialog(CallFlow flow) {
        return flow.get(IN_DIALOG).stream();
    }

    /** Whether a registration was refused: a code about the one who is called then says nothing about anybody. */
    boolean ofRegistration() {
        return call.method().equals("REGISTER");
    }

    /** Whether a subscription was refused (RFC 6665 §4.1.2). */
    boolean ofSubscription() {
        return at.method().equals("SUBSCRIBE");
    }

    /** Whether it refuses a change of the session for good, which leaves the call as it was (RFC 3261 §14.1). */
    boolean ofChange() {
        return at.isInDialog()
                && !call.failed()
                && CHANGES.contains(at.method())
                && headers().retryAfter().isEmpty()
                && call.inDialog().stream()
                        .filter(later -> later.number() > at.number() && CHANGES.contains(later.method()))
                        .noneMatch(later -> later.finalCode().orElse(0) / 100 == 2);
    }

    /** Whether what it refuses is fax over T.38. */
    boolean ofFax() {
        return at.request()
                .map(request -> SdpParser.parse(request.message().body()))
                .filter(offer -> !offer.media("image").isEmpty())
                .isPresent();
    }

    int code() {
        return at.finalCode().orElseThrow();
    }

    CapturedMessage response() {
        return at.finalResponse().orElseThrow();
    }

    Headers headers() {
        return response().message().headers();
    }

    String phrase() {
        return response().message() instanceof SipResponse refused ? refused.reason() : "";
    }

    /** Phrase, Reason texts and Warning texts in lower case: what the server says about its reason. */
    String said() {
        var reasons = headers().reasons().stream().flatMap(reason -> reason.text().stream());
        var warnings = headers().warnings().stream().map(warning -> warning.text());
        return String.join(
                        " ",
                        Stream.of(Stream.of(phrase()), reasons, warnings)
                                .flatMap(texts -> texts)
                                .toList())
                .toLowerCase(Locale.ROOT);
    }

    /** Whether the server says one of those words. */
    boolean says(String... words) {
        var said = said();
        return Stream.of(words).anyMatch(said::contains);
    }

    /** Whether the server says one of those words, not as a part of a longer one. */
    boolean saysWord(String... words) {
        var said = " " + said() + " ";
        return Stream.of(words).anyMatch(word -> wordAt(said, word));
    }

    private static boolean wordAt(String said, String word) {
        for (var at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) {
            if (!Character.isLetterOrDigit(said.charAt(at - 1))
                    && !Character.isLetterOrDigit(said.charAt(at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** The reason that it gives beyond its code. */
    Optional<Stated> stated() {
        Optional<Optional<Stated>> known = stated;
        if (known.isEmpty()) {
            known = Optional.of(Stated.of(this));
            stated = known;
        }
        return known.get();
    }

    /** The ISDN cause in its Reason header (RFC 3326, RFC 6432). */
    OptionalInt q850() {
        return headers().reasons().stream()
                .filter(reason -> reason.protocol().equalsIgnoreCase("Q.850"))
                .flatMapToInt(reason -> reason.cause().stream())
                .findFirst();
    }

    boolean hasQ850(int... causes) {
        return q850().isPresent() && IntStream.of(causes).anyMatch(cause -> cause == q850().getAsInt());
    }

    /** Whether it came within a second: the server did not wait for anybody. True where the trace has no times. */
    boolean atOnce() {
        return at.latency().map(latency -> latency.compareTo(AT_ONCE) < 0).orElse(true);
    }

    /** Whether it came that late or later; false where the trace has no times. */
    boolean after(Duration wait) {
        return at.latency().filter(latency -> latency.compareTo(wait) >= 0).isPresent();
    }

    /** Whether the request was already addressed to the very host that refused it: a device, not a server that looks it up. */
    boolean byTheAddressee() {
        return at.request()
                .flatMap(request -> Facts.requestUri(request))
                .flatMap(uri -> at.server().map(server -> uri.host().equals(server.host())))
                .orElse(false);
    }

    /** An error with the response as evidence and the values that words about a refusal need. */
    Finding finding(String id, Certainty certainty) {
        return finding(id, Severity.ERROR, certainty);
    }

    /** A certain finding with the header in which the server says more as proof and as the value {@code said}, where it has one. */
    Finding findingWithReason(String id, Severity severity) {
        var finding = finding(id, severity, Certainty.CERTAIN);
        return Stream.of("Reason", "Warning")
                .filter(header -> headers().line(header).isPresent())
                .findFirst()
                .map(header -> finding.proof(Evidence.header(response(), header))
                        .with("said", headers().value(header).orElse(Legible.UNKNOWN)))
                .orElseGet(() -> finding.with("said", Legible.UNKNOWN));
    }

    /** A finding with the response as evidence and the values that words about a refusal need. */
    Finding finding(String id, Severity severity, Certainty certainty) {
        var finding = Facts.about(Finding.of(id, severity, certainty, Evidence.of(response())), call, at)
                .at(at.server())
                .with("code", Integer.toString(code()))
                .with("phrase", phrase());
        return Optional.of(call.decisive())
                .flatMap(outermost -> outermost)
                .filter(outermost -> outermost.finalCode().orElse(0) >= 300
                        && !outermost.finalCode().equals(at.finalCode()))
                .flatMap(Transaction::finalResponse)
                .map(handedOn -> finding.proof(Evidence.of(handedOn)))
                .orElse(finding);
    }
}

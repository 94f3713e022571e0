package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Challenge;
import org.sipcause.sip.Credentials;
import org.sipcause.trace.CapturedMessage;

/** The attempts of a call to be let in: challenges, and requests that answer them (RFC 3261 §22). */
record Authentication(Call call) {
    /** Calls and requests that were challenged at least once. */
    static Stream<Authentication> all(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.attempts().stream().anyMatch(Authentication::challenged))
                .map(Authentication::new);
    }

    static boolean challenged(Transaction attempt) {
        var code = attempt.finalCode().orElse(0);
        return code == 401 || code == 407;
    }

    static boolean hasCredentials(Transaction attempt) {
        return attempt.request()
                .filter(request -> !request.message().headers().credentials().isEmpty())
                .isPresent();
    }

    /** The challenge as the client got it. */
    static CapturedMessage challenge(Transaction attempt) {
        return attempt.finalResponse().orElseThrow();
    }

    static Stream<String> realms(Transaction attempt) {
        return challenge(attempt).message().headers().challenges().stream().flatMap(asked -> asked.realm().stream());
    }

    static boolean stale(Transaction attempt) {
        return challenge(attempt).message().headers().challenges().stream().anyMatch(asked -> asked.stale());
    }

    /** The attempts that carried credentials for a realm and were challenged again for it, though their nonce was not too old. */
    List<Transaction> rejected() {
        return call.attempts().stream()
                .filter(Authentication::challenged)
                .filter(attempt -> !stale(attempt) && answersRealm(attempt))
                .toList();
    }

    /** The attempts with credentials whose nonce was called too old. */
    List<Transaction> outdated() {
        return call.attempts().stream()
                .filter(Authentication::challenged)
                .filter(attempt -> stale(attempt) && hasCredentials(attempt))
                .toList();
    }

    /** Whether one of the rejected attempts used a nonce that the trace shows being handed out: then it can't have been too old for long. */
    boolean usedFreshNonce() {
        var given = call.attempts().stream()
                .filter(Authentication::challenged)
                .flatMap(attempt -> challenge(attempt).message().headers().challenges().stream())
                .flatMap(asked -> asked.nonce().stream())
                .collect(Collectors.toSet());
        return rejected().stream()
                .flatMap(attempt -> attempt.request().orElseThrow().message().headers().credentials().stream())
                .flatMap(credentials -> credentials.nonce().stream())
                .anyMatch(given::contains);
    }

    /** The last attempt. */
    Transaction last() {
        return call.attempts().getLast();
    }

    /** Whether the client was let in: after a challenge, an attempt with credentials got something other than a challenge or a 403. */
    boolean accepted() {
        return call.attempts().stream()
                .filter(attempt -> attempt.number() > first().number() && hasCredentials(attempt))
                .anyMatch(attempt -> attempt.progressed()
                        || (attempt.finalCode().isPresent()
                                && !challenged(attempt)
                                && attempt.finalCode().getAsInt() != 403));
    }

    /** The first attempt that was challenged. */
    Transaction first() {
        return call.attempts().stream()
                .filter(Authentication::challenged)
                .findFirst()
                .orElseThrow();
    }

    /** A finding about an attempt, with the challenge that it got as evidence. */
    Finding finding(String id, Severity severity, Certainty certainty, Transaction attempt) {
        var challenge = challenge(attempt);
        return Facts.about(Finding.of(id, severity, certainty, Evidence.of(challenge)), call, attempt)
                .at(attempt.client())
                .with("code", Integer.toString(Transaction.status(challenge)))
                .with("realm", realms(attempt).findFirst().orElse(Legible.UNKNOWN))
                .with("user", user(attempt));
    }

    static String user(Transaction attempt) {
        return attempt.request().stream()
                .flatMap(request -> request.message().headers().credentials().stream())
                .flatMap(credentials -> credentials.username().stream())
                .findFirst()
                .or(() -> attempt.request()
                        .flatMap(request -> request.message().headers().from())
                        .flatMap(from -> from.sipUri())
                        .flatMap(uri -> uri.user()))
                .orElse(Legible.UNKNOWN);
    }

    /** Whether an attempt carried credentials for a realm of the challenge it got, in the header that belongs to it. */
    static boolean answersRealm(Transaction attempt) {
        return pairs(attempt).anyMatch(pair -> pair.rightHeader());
    }

    /** Credentials and the challenge to them for the same realm. */
    static Stream<Answered> pairs(Transaction attempt) {
        var asked = challenge(attempt).message().headers().challenges();
        return attempt.request().stream()
                .flatMap(request -> request.message().headers().credentials().stream())
                .flatMap(credentials -> asked.stream()
                        .filter(challenge -> challenge.realm().isPresent()
                                && challenge.realm().equals(credentials.realm()))
                        .map(challenge -> new Answered(credentials, challenge)));
    }

    /** Credentials, and what the server asked for after it had seen them. */
    record Answered(Credentials credentials, Challenge challenge) {
        /** A 401 is answered with Authorization, a 407 with Proxy-Authorization (RFC 3261 §22.2, §22.3). */
        boolean rightHeader() {
            return challenge.header().startsWith("Proxy-")
                    == credentials.header().startsWith("Proxy-");
        }
    }

    /** The element that handed out a nonce, where another attempt of this call shows it. */
    Optional<Transaction> giver(String nonce) {
        return call.attempts().stream()
                .filter(Authentication::challenged)
                .filter(attempt -> challenge(attempt).message().headers().challenges().stream()
                        .anyMatch(asked -> asked.nonce().filter(nonce::equals).isPresent()))
                .findFirst();
    }
}

package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** The client answered a challenge with credentials for another realm only, so they were never checked (RFC 3261 §22.1). */
final class AuthRealmMismatch implements Rule {
    @Override
    public String id() {
        return "auth-realm-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .filter(auth -> !auth.accepted() && auth.rejected().isEmpty())
                .flatMap(auth -> auth.call().attempts().stream()
                        .filter(attempt -> attempt.number() > auth.first().number())
                        .filter(attempt -> Authentication.challenged(attempt) && Authentication.hasCredentials(attempt))
                        .filter(attempt -> !sentWhatWasAsked(auth, attempt))
                        .filter(attempt -> sameChallengeAsBefore(auth, attempt))
                        .limit(1)
                        .map(attempt -> finding(auth, attempt)))
                .toList();
    }

    /** A proxy further on may challenge for its own realm, once; asking for the same realm again means that it got no answer. */
    private static boolean sameChallengeAsBefore(Authentication auth, Transaction attempt) {
        return auth.call().attempts().stream()
                .filter(earlier -> earlier.number() < attempt.number() && Authentication.challenged(earlier))
                .flatMap(Authentication::realms)
                .anyMatch(realm -> Authentication.realms(attempt).anyMatch(realm::equals));
    }

    /** Whether its credentials are for a realm that this challenge or one before it named. */
    private static boolean sentWhatWasAsked(Authentication auth, Transaction attempt) {
        var asked = auth.call().attempts().stream()
                .filter(earlier -> earlier.number() <= attempt.number() && Authentication.challenged(earlier))
                .flatMap(Authentication::realms)
                .toList();
        return attempt.first().message().headers().credentials().stream()
                .flatMap(sent -> sent.realm().stream())
                .anyMatch(asked::contains);
    }

    private Finding finding(Authentication auth, Transaction attempt) {
        var sent = attempt.request().orElseThrow().message().headers().credentials().stream()
                .flatMap(credentials -> credentials.realm().stream())
                .findFirst()
                .orElse(Legible.UNKNOWN);
        var header = Authentication.challenge(attempt)
                .message()
                .headers()
                .challenges()
                .getFirst()
                .header();
        return auth.finding(id(), Severity.ERROR, Certainty.CERTAIN, attempt)
                .proof(Evidence.header(Authentication.challenge(attempt), header))
                .with("sent", sent);
    }
}

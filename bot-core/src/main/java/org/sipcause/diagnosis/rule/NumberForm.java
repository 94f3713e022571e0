package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipUri;

/**
 * A number that the server cannot use as it is written: it says so (484, ISDN cause 28, words), or it does not know a number
 * that lost or gained digits on the way (RFC 3261 §21.4.22, RFC 3398 §7.2.4.1).
 */
final class NumberForm implements Rule {
    /** Digits that two forms of one number share at their end, at least. */
    static final int SHARED = 4;

    private static final Set<Integer> UNKNOWN_NUMBER = Set.of(404, 484, 604);

    @Override
    public String id() {
        return "number-format";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal ->
                        refusal.stated().filter(Stated.NUMBER_FORMAT::equals).isPresent())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var before = rewritten(refusal);
        var sure = refusal.code() == 484 || refusal.hasQ850(28) ? Certainty.CERTAIN : Certainty.LIKELY;
        var finding = refusal.finding(id(), sure)
                .proof(Evidence.of(refusal.at().first()))
                .with("dialled", before.flatMap(NumberForm::user).orElse(Legible.UNKNOWN));
        return before.map(first -> finding.proof(Evidence.of(first.first()))).orElse(finding);
    }

    /** The transaction upstream in which the number was still written otherwise. */
    static Optional<Transaction> rewritten(Refusal refusal) {
        var asked = user(refusal.at());
        return refusal.call()
                .decisive()
                .filter(first -> UNKNOWN_NUMBER.contains(refusal.code()) && asked.isPresent())
                .filter(first -> user(first)
                        .filter(dialled -> other(dialled, asked.get()))
                        .isPresent());
    }

    private static Optional<String> user(Transaction hop) {
        return hop.request().flatMap(Facts::requestUri).flatMap(SipUri::user);
    }

    /** Whether both are forms of one number: written differently, and the digits of one end with those of the other. */
    static boolean other(String one, String two) {
        var a = digits(one);
        var b = digits(two);
        return !one.equals(two)
                && Math.min(a.length(), b.length()) >= SHARED
                && (a.endsWith(b) || b.endsWith(a) || national(a, b) || national(b, a));
    }

    /** Whether the shorter one has the trunk prefix 0 where the longer one has a country code. */
    private static boolean national(String longer, String shorter) {
        return shorter.startsWith("0") && shorter.length() > SHARED && longer.endsWith(shorter.substring(1));
    }

    /** The digits of a number without its visual separators; empty where it is no number. */
    static String digits(String user) {
        var end = user.indexOf(';');
        var bare = (end < 0 ? user : user.substring(0, end)).replaceAll("%2[bB]|[-+.() ]", "");
        return bare.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '*' || c == '#') ? bare : "";
    }
}

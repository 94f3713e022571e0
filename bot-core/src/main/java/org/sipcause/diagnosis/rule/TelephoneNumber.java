package org.sipcause.diagnosis.rule;

import java.util.Optional;
import java.util.Set;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipUri;

/** How a telephone number is written in a URI (RFC 3261 §19.1.6, RFC 3966 §5.1.1), and whether two are one in other forms. */
final class TelephoneNumber {
    /** Digits that two forms of one number share at their end, at least. */
    private static final int SHARED = 4;

    private static final Set<Integer> UNKNOWN_NUMBER = Set.of(404, 484, 604);

    private TelephoneNumber() {}

    /** The transaction upstream in which the number was still written otherwise. */
    static Optional<Transaction> rewritten(Refusal refusal) {
        var asked = dialled(refusal.at());
        return refusal.call()
                .decisive()
                .filter(first -> UNKNOWN_NUMBER.contains(refusal.code()) && asked.isPresent())
                .filter(first -> dialled(first)
                        .filter(before -> inAnotherForm(before, asked.get()))
                        .isPresent());
    }

    /** The user part of the Request-URI, where it can be read. */
    static Optional<String> dialled(Transaction hop) {
        return hop.request().flatMap(Facts::requestUri).flatMap(SipUri::user);
    }

    /** Whether both are forms of one number: written differently, and the digits of one end with those of the other. */
    static boolean inAnotherForm(String one, String two) {
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
        var number = end < 0 ? user : user.substring(0, end);
        var digits = new StringBuilder(number.length());
        for (int at = 0; at < number.length(); at++) {
            char c = number.charAt(at);
            if ((c >= '0' && c <= '9') || c == '*' || c == '#') {
                digits.append(c);
            } else if (number.startsWith("%2b", at) || number.startsWith("%2B", at)) {
                at += 2; // a plus that was escaped
            } else if ("-+.() ".indexOf(c) < 0) {
                return "";
            }
        }
        return digits.toString();
    }
}

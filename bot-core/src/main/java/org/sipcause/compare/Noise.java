package org.sipcause.compare;

import java.util.Set;
import org.sipcause.sip.Headers;
import org.sipcause.trace.CapturedMessage;

/** Counts what differs between any two calls and says nothing: tags, branches, Call-IDs, sequence numbers, nonces, dates. */
final class Noise {
    private static final Set<String> OWN =
            Set.of("Via", "From", "To", "Call-ID", "CSeq", "Date", "Timestamp", "Contact");

    private Noise() {}

    /** The header lines of that kind that differ in the requests set side by side. */
    static int count(Alignment alignment) {
        int count = 0;
        for (Pair pair : alignment.pairs()) {
            if (pair.good().request().isPresent() && pair.bad().request().isPresent()) {
                count += count(pair.good().request().get(), pair.bad().request().get());
            }
        }
        return count;
    }

    private static int count(CapturedMessage one, CapturedMessage other) {
        Headers here = one.message().headers();
        Headers there = other.message().headers();
        return (int) OWN.stream()
                .filter(name -> !here.value(name).equals(there.value(name)))
                .count();
    }
}

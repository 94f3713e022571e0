package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange.Pair;

/** The answer's a=crypto has a tag or a suite that was not offered; it must be one of the offer's (RFC 4568 §5.1.2). */
final class SrtpCryptoMismatch implements Rule {
    @Override
    public String id() {
        return "srtp-crypto-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.pairs().stream()
                        .filter(SrtpCryptoMismatch::unknown)
                        .limit(1)
                        .map(pair -> Session.differing(id(), exchange, pair)
                                .with("suite", suite(pair.answered().crypto().getFirst()))
                                .with(
                                        "suites",
                                        pair.offered().crypto().stream()
                                                .map(SrtpCryptoMismatch::suite)
                                                .collect(Collectors.joining(", ")))))
                .toList();
    }

    private static boolean unknown(Pair pair) {
        return !pair.offered().crypto().isEmpty()
                && !pair.answered().crypto().isEmpty()
                && !pair.answered().rejected()
                && pair.offered().crypto().stream()
                        .map(SrtpCryptoMismatch::suite)
                        .noneMatch(suite(pair.answered().crypto().getFirst())::equals);
    }

    /** Tag and suite, {@code 1 AES_CM_128_HMAC_SHA1_80}: never the key that follows. */
    private static String suite(String crypto) {
        var words = crypto.strip().split("\\s+", 3);
        return words.length < 2 ? words[0] : words[0] + " " + words[1].toUpperCase(Locale.ROOT);
    }
}
